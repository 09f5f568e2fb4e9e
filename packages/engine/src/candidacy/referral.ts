import type { IndicationEntry } from '../catalog/index.ts';
import type { Finding } from '../kernel/index.ts';

/** The finding of an indication that is for another profession, or not offered at all; none of the others. */
export function referralOf(indication: IndicationEntry): Finding[] {
  if (indication.referral === null) return [];
  return [
    {
      rule: `${indication.code}.${indication.referral.verdict === 'refer' ? 'refer-first' : 'not-offered'}`,
      rule_revision: indication.revision,
      kind: 'contraindication',
      verdict: indication.referral.verdict,
      until: null,
      title: indication.referral.title,
      text: indication.referral.text,
      precautions: [],
      consent_risk: null,
      facts: [],
      sources: indication.referral.sources,
      sign_off: indication.sign_off,
      overridable_by: 'physician',
    },
  ];
}
