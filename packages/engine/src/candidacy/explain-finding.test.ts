import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessCandidacy } from './assess-candidacy.ts';
import { randomCandidacyInput } from './random-candidacy-input.ts';
import { forgetting, unremarkable } from './candidacy-test-case.ts';
import { explainFinding } from './explain-finding.ts';
import { contraindications, indications, onDay, yes } from '../catalog/index.ts';
import type { Finding } from '../kernel/index.ts';

const plainTexts = [
  ...Object.values(contraindications).flatMap((entry) =>
    entry.rules.map((rule) => [`${entry.code}.${rule.code}`, rule.plain_text] as const),
  ),
  ...Object.values(indications).flatMap(({ code, referral }) =>
    referral === null ? [] : [[code, referral.plain_text] as const],
  ),
];

describe.each(plainTexts)('the plain text of %s', (_, text) => {
  it('is one sentence of at most 30 words, without the field’s terms', () => {
    expect(text.match(/[.!?](\s|$)/g)).toHaveLength(1);
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(30);
    expect(text.replaceAll('{until}', '')).not.toMatch(/[{}]/);
    expect(text).not.toMatch(/contraindicat|erythema|hyperpigment|antiplatelet|immunosuppress|dermatolog|lesion/i);
  });
});

describe('the explanation of a finding', () => {
  it('says the day in the patient’s words and keeps the clinician’s text', () => {
    const [finding] = assessCandidacy(unremarkable({ filler: yes, 'filler.last-on': onDay('2026-11-10') })).findings;
    const explained = explain(finding);
    expect(explained.patient).toBe(
      'You had filler here not long ago, so this skin should rest until 8 December 2026 first.',
    );
    expect(explained.clinician).toBe(finding?.text);
    expect(explained.same_revision).toBe(true);
  });

  it('of a missing fact asks its question', () => {
    const [finding] = assessCandidacy(forgetting(unremarkable(), ['pregnancy'])).findings;
    expect(explain(finding).patient).toContain('“Are you pregnant, or could you be pregnant?”');
  });

  it('of a precaution on something not known does not say that it is so', () => {
    const [finding] = assessCandidacy(forgetting(unremarkable(), ['herpes'])).findings;
    expect(explain(finding).patient).toBe(
      'Until we know the answer to “Have you ever had cold sores?”, we take the same care as if it were yes.',
    );
    const [ofClinician] = assessCandidacy(forgetting(unremarkable(), ['skin-type'])).findings;
    expect(explain(ofClinician).patient).toContain('your clinician');
  });

  it('of an indication that is not offered comes from the indication', () => {
    const [finding] = assessCandidacy(unremarkable({}, { indication: 'oiliness' })).findings;
    expect(explain(finding).patient).toBe(indications['oiliness']?.referral?.plain_text);
  });

  it('of an older revision says so', () => {
    const [finding] = assessCandidacy(unremarkable({ pregnancy: yes })).findings;
    expect(explain(finding === undefined ? undefined : { ...finding, rule_revision: 0 }).same_revision).toBe(false);
  });

  it('of a rule that is not in the catalogue says its verdict plainly', () => {
    const [finding] = assessCandidacy(unremarkable({ pregnancy: yes })).findings;
    const limit =
      finding === undefined ? undefined : { ...finding, rule: 'zones.cheeks.depth', kind: 'limit' as const };
    expect(explain(limit).patient).toBe('This is not done, for your safety.');
  });

  it('is a sentence without a gap, whatever the finding', () => {
    fc.assert(
      fc.property(candidacyInputs(), (input) => {
        for (const finding of assessCandidacy(input).findings)
          expect(explain(finding).patient).toMatch(/^[A-Z“][^{}]+\.$/);
      }),
      { numRuns: 150 },
    );
  });

  function explain(finding: Finding | undefined) {
    if (finding === undefined) throw new Error('there is a finding');
    return explainFinding(finding);
  }
});

function candidacyInputs() {
  return fc.integer({ min: 0, max: 0xff_ff_ff_ff }).map(randomCandidacyInput);
}
