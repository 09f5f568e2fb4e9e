/** A sign of the normal course that the healing band follows from check-in to check-in. */
export type FollowedSign = {
  /** As the check-in asks it. */
  readonly sign: string;
  readonly group: 'usual-course' | 'later-signs';
  /** Aftercare rules that tell a patient how long it is usual; the last to end counts. */
  readonly rules: readonly string[];
  /** The adverse event whose published window is the outer edge; null where none was published. */
  readonly event: string | null;
};

const reaction = {
  group: 'usual-course',
  rules: ['expect-redness', 'expect-visible-recovery'],
  event: 'erythema-oedema',
} as const;
const flaking = { group: 'usual-course', rules: ['expect-flaking'], event: 'dryness-peeling-itch' } as const;

/**
 * Redness, swelling, warmth, itching, peeling, bruises and dark marks. For dark marks no course was published: they are held
 * against the practice's own past alone.
 * @source protocols.md s6 and s8
 */
export const followedSigns: readonly FollowedSign[] = [
  { sign: 'redness', ...reaction },
  { sign: 'swelling', ...reaction },
  { sign: 'tightness', ...reaction },
  { sign: 'itching', ...flaking },
  { sign: 'peeling', ...flaking },
  { sign: 'bruise-or-crust', group: 'usual-course', rules: ['expect-bruises'], event: 'bruising' },
  { sign: 'colour-change', group: 'later-signs', rules: [], event: null },
];
