import type { Citation, Finding, FindingKind, Licence, SignOff, Verdict } from '../kernel/index.ts';

/** What a limit says; everything that is not said is the plain case. */
export type LimitWords = {
  /** The place and what is wrong there, for example `zones.cheeks.depth.above-cap`. */
  readonly rule: string;
  readonly title: string;
  readonly text: string;
  readonly sources: readonly Citation[];
  readonly sign_off: SignOff;
  readonly precautions?: readonly string[];
};

/** What no competent practitioner does. `overridable_by` names the licence that may do it with a reason, null nobody. */
export function forbidden(words: LimitWords, overridable_by: Licence | null): Finding {
  return finding('limit', 'unsuitable', words, overridable_by);
}

/** To be seen and thought about; it stops nothing. */
export function warning(words: LimitWords): Finding {
  return finding('limit', 'suitable-with-precautions', words, 'other');
}

/** Something to know; it asks for nothing. */
export function information(words: LimitWords): Finding {
  return finding('information', 'suitable', words, 'other');
}

/** Something that has to be asked or written down before it can be judged. */
export function missingFact(words: LimitWords): Finding {
  return finding('missing-fact', 'suitable-with-precautions', words, 'other');
}

function finding(kind: FindingKind, verdict: Verdict, words: LimitWords, overridable_by: Licence | null): Finding {
  const { rule, title, text, sources, sign_off, precautions = [] } = words;
  const rest = { rule_revision: 1, until: null, consent_risk: null, facts: [] };
  return { rule, kind, verdict, title, text, precautions, sources, sign_off, overridable_by, ...rest };
}
