/**
 * The days after a session on which the patient is asked how it goes.
 * A proposal awaiting sign-off: it brackets the 72 hours for which channels may be open, the 7 days of the published
 * course and the 14 and 28 days after which lumps, pigment change and raised lines show.
 * @source protocols.md s6 and s8
 */
export const checkInDays: readonly number[] = [1, 3, 7, 14, 28];
