type Named =
  | { readonly customerType: 'personal'; readonly familyName: string; readonly givenName: string }
  | { readonly customerType: 'corporate'; readonly companyName: string };

/** Enough to know whom one has invited, and no more. */
export function recognisable(profile: Named): string {
  return profile.customerType === 'personal' ? `${profile.familyName} ${[...profile.givenName][0] ?? ''}…` : profile.companyName;
}
