const notes = ['failed', 'not-staff', 'away'] as const;
export type SignInNote = (typeof notes)[number];

/** How a sign-in went that has just come back without one. Told once: a reload or a bookmark says nothing of it. */
export function takeSignInNote(): SignInNote | undefined {
  const url = new URL(location.href);
  const told = url.searchParams.get('sign-in');
  if (told === null) return undefined;
  url.searchParams.delete('sign-in');
  history.replaceState(history.state, '', url);
  return notes.find((note) => note === told);
}
