/** The content of one entry at one revision; `hash` is over everything the entry says except its revision number. */
export type EntryRevision = { readonly revision: number; readonly hash: string };

/** Keyed by `<folder>/<code>`. */
export type Revisions = Readonly<Record<string, EntryRevision>>;

/** The ledger's line for an entry. */
export function revisionOf({ revision, ...content }: { readonly revision: number }): EntryRevision {
  return { revision, hash: contentHash(JSON.stringify(content)) };
}

/** A digest that notices changes; it does not resist an adversary. Pure, so that tests and scripts agree everywhere. */
export function contentHash(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    high = Math.imul(high ^ text.charCodeAt(index), 2_654_435_761);
    low = Math.imul(low ^ text.charCodeAt(index), 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

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
