interface Grouped<T> {
  readonly heading: string | undefined;
  readonly members: T[];
}

/** A heading starts a group, and whatever follows without another heading belongs to it. */
export function groupsOf<T extends { readonly group?: string | undefined }>(items: readonly T[]): Grouped<T>[] {
  const groups: Grouped<T>[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    const startsNew = last === undefined || (item.group !== undefined && item.group !== last.heading);
    if (startsNew) groups.push({ heading: item.group, members: [item] });
    else last.members.push(item);
  }
  return groups;
}
