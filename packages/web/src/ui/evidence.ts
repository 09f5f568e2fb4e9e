import type { EvidenceGrade, Provenance, SignOff } from '@stipple/engine/kernel';

/** How many of four dots a grade of evidence fills; what is only practice or a proposal never looks strong. */
export const evidenceDots: Readonly<Record<EvidenceGrade, number>> = {
  MA: 4,
  RCT: 3,
  COH: 2,
  LAB: 1,
  CON: 2,
  REG: 3,
  CLI: 1,
  CNS: 1,
  VAL: 3,
  DEFAULT: 0,
};

export const evidenceWords: Readonly<Record<EvidenceGrade, string>> = {
  MA: 'Meta-analysis or systematic review',
  RCT: 'Randomised trial',
  COH: 'Cohort, case series or case report, without randomisation',
  LAB: 'Bench, animal or volunteer physiology study',
  CON: 'Expert consensus, review or practice',
  REG: 'Regulator, law or device label',
  CLI: 'Instructions of one clinic: practice, not proof',
  CNS: 'Consumer article or vendor',
  VAL: 'Validation study of the scale',
  DEFAULT: 'Proposal where sources disagree or are silent',
};

export const provenanceWords: Readonly<Record<Provenance, string>> = {
  V: 'read in the source itself',
  S: 'as reported by another source',
  R: 'recalled, to be read again',
};

export const signOffWords: Readonly<Record<SignOff, string>> = {
  published: 'Rests on published sources',
  default: 'Default: awaits the sign-off of a licensed clinician',
  assumption: 'Assumption of this product: awaits the sign-off of a licensed clinician',
};
