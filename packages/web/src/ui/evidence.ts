import type { EvidenceGrade, Provenance, SignOff } from '@stipple/engine/kernel';
import { partsText } from '../text/en/parts.ts';
import { say } from '../text/texts.ts';

const t = say(partsText);

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
  MA: t('evidence.MA'),
  RCT: t('evidence.RCT'),
  COH: t('evidence.COH'),
  LAB: t('evidence.LAB'),
  CON: t('evidence.CON'),
  REG: t('evidence.REG'),
  CLI: t('evidence.CLI'),
  CNS: t('evidence.CNS'),
  VAL: t('evidence.VAL'),
  DEFAULT: t('evidence.DEFAULT'),
};

export const provenanceWords: Readonly<Record<Provenance, string>> = {
  V: t('provenance.V'),
  S: t('provenance.S'),
  R: t('provenance.R'),
};

export const signOffWords: Readonly<Record<SignOff, string>> = {
  published: t('sign-off.published'),
  default: t('sign-off.default'),
  assumption: t('sign-off.assumption'),
};
