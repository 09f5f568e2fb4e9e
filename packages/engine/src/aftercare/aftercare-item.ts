import type { Citation, SignOff } from '../kernel/index.ts';

/** One line of the timeline. */
export type AftercareItem = {
  readonly rule: string;
  readonly kind: 'do' | 'dont' | 'expect' | 'call';
  readonly title: string;
  /** To the patient, in words a twelve-year-old understands. */
  readonly text: string;
  /** What is possible again from its end on; null where that is not said. */
  readonly again: string | null;
  /** Hours from the end of the session. */
  readonly from_h: number;
  /** Null has no end. */
  readonly until_h: number | null;
  readonly sources: readonly Citation[];
  readonly sign_off: SignOff;
  /** What was published that differs and what was not found, for clinicians; null where there is neither. */
  readonly positions: string | null;
};
