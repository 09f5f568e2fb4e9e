/** A licence decides acts; a role only opens screens. `null` in a record means that no licence is held. */
export type Licence = 'physician' | 'other-prescriber' | 'other';

/** From the widest to the narrowest: a physician may do what any other licence may. */
const widestFirst: readonly Licence[] = ['physician', 'other-prescriber', 'other'];

/** Whether the `held` licence is at least the `needed` one. Nobody's licence covers nothing. */
export function licenceCovers(held: Licence | null, needed: Licence): boolean {
  return held !== null && widestFirst.indexOf(held) <= widestFirst.indexOf(needed);
}
