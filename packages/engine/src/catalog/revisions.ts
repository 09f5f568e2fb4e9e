/** The content of one entry at one revision; `hash` is over everything the entry says except its revision number. */
export type EntryRevision = { readonly revision: number; readonly hash: string };

/** Keyed by `<folder>/<code>`. */
export type Revisions = Readonly<Record<string, EntryRevision>>;

/** Entries whose content changed while their revision did not, or whose revision went back. Empty when all is in order. */
export function unrevisedChanges(before: Revisions, now: Revisions): string[] {
  return Object.entries(now).flatMap(([key, { revision, hash }]) => {
    const old = before[key];
    if (old === undefined) return [];
    if (revision < old.revision) return [`${key} went back from revision ${old.revision} to ${revision}`];
    return revision === old.revision && hash !== old.hash
      ? [`${key} changed, its revision is still ${revision}: raise it to ${revision + 1}`]
      : [];
  });
}

/** Entries that are gone: a code is retired, never removed. */
export function removedEntries(before: Revisions, now: Revisions): string[] {
  return Object.keys(before)
    .filter((key) => now[key] === undefined)
    .map((key) => `${key} was removed: set \`retired\` instead`);
}
