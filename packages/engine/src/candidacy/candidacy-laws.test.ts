import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessCandidacy } from './assess-candidacy.ts';
import { randomCandidacyInput } from './random-candidacy-input.ts';
import { answered, forgetting } from './candidacy-test-case.ts';
import type { CandidacyInput } from './candidacy-input.ts';
import { findSource } from '../catalog/index.ts';
import type { Finding } from '../kernel/index.ts';
import { addDays, permits, strongestVerdict, verdictsStrongestFirst } from '../kernel/index.ts';

const runs = { numRuns: 150 };

describe('whatever a patient answers', () => {
  it('forgetting facts never turns forbidding into permitting, nor precautions into suitable', () => {
    fc.assert(
      fc.property(candidacyInputs(), fc.infiniteStream(fc.boolean()), (input, forget) => {
        const gone = input.answers.map((answer) => answer.question).filter(() => forget.next().value === true);
        const [before, after] = [input, forgetting(input, gone)].map((one) => assessCandidacy(one).verdict);
        if (before === undefined || after === undefined) throw new Error('no verdict');
        if (!permits(before)) expect(permits(after)).toBe(false);
        if (before === 'suitable-with-precautions') expect(after).not.toBe('suitable');
      }),
      runs,
    );
  });

  it('not knowing is never more permissive than having answered', () => {
    fc.assert(
      fc.property(candidacyInputs(), fc.nat(), (input, pick) => {
        const index = pick % Math.max(input.answers.length, 1);
        const unsure = input.answers.map((answer, at) =>
          at === index ? answered(answer.question, { kind: 'dont-know' }) : answer,
        );
        const before = assessCandidacy(input).verdict;
        const after = assessCandidacy({ ...input, answers: unsure }).verdict;
        expect(permits(after) && !permits(before)).toBe(false);
      }),
      runs,
    );
  });

  it('a later day never brings back a deferral that has run out', () => {
    fc.assert(
      fc.property(candidacyInputs(), fc.integer({ min: 0, max: 400 }), (input, later) => {
        const running = rulesWithDates(input);
        const then = rulesWithDates({ ...input, today: addDays(input.today, later) });
        for (const [rule, until] of then) expect(running.get(rule)).toBe(until);
      }),
      runs,
    );
  });

  it('a finding with a date has not yet run out, and the deferral ends with the last one', () => {
    fc.assert(
      fc.property(candidacyInputs(), (input) => {
        const { findings, defer_until, not_before, verdict } = assessCandidacy(input);
        for (const { until } of findings) if (until !== null) expect(until > input.today).toBe(true);
        if (defer_until !== null) expect(verdict).toBe('defer');
        if (not_before !== null) expect(verdict).toBe('cannot-tell');
        for (const { until, verdict } of findings)
          if (verdict === 'defer' && until !== null && defer_until !== null) expect(until <= defer_until).toBe(true);
      }),
      runs,
    );
  });

  it('the same input gives the same bytes', () => {
    fc.assert(
      fc.property(candidacyInputs(), (input) => {
        const copy: CandidacyInput = JSON.parse(JSON.stringify(input));
        expect(JSON.stringify(assessCandidacy(copy))).toBe(JSON.stringify(assessCandidacy(input)));
      }),
      runs,
    );
  });

  it('every finding cites sources that exist, none recalled, and speaks without a gap', () => {
    fc.assert(
      fc.property(candidacyInputs(), (input) => {
        for (const finding of assessCandidacy(input).findings) {
          expect(finding.sources.length).toBeGreaterThan(0);
          for (const { source, provenance } of finding.sources) {
            expect(findSource(source)).not.toBeNull();
            expect(provenance).not.toBe('R');
          }
          expect([finding.text, ...finding.precautions].join(' ')).not.toMatch(/[{}]|undefined|null/);
        }
      }),
      runs,
    );
  });

  it('the strongest finding is the verdict, and the findings stand in that order', () => {
    fc.assert(
      fc.property(candidacyInputs(), (input) => {
        const { verdict, findings } = assessCandidacy(input);
        const order = findings.map((finding) => verdictsStrongestFirst.indexOf(finding.verdict));
        expect(verdict).toBe(strongestVerdict(findings.map((finding) => finding.verdict)));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }),
      runs,
    );
  });

  it('a stricter practice is never more permissive', () => {
    fc.assert(
      fc.property(candidacyInputs(), fc.integer({ min: -10, max: 400 }), (input, window) => {
        const names = ['filler.within-28-days', 'topical-retinoid.within-five-days', 'sunburn-or-tan.recent'];
        const settings = { windows_days: Object.fromEntries(names.map((name) => [name, window])) };
        const [plain, strict] = [input, { ...input, settings }].map((one) => assessCandidacy(one));
        expect(permits(strict?.verdict ?? 'suitable') && !permits(plain?.verdict ?? 'suitable')).toBe(false);
        for (const finding of plain?.findings ?? []) expect(strict?.findings.some(isAtLeast(finding))).toBe(true);
      }),
      runs,
    );
  });
});

/** The same rule for no shorter time; or its entry is now not known at all, which no longer permits. */
function isAtLeast(finding: Finding): (other: Finding) => boolean {
  const notKnown = `${finding.rule.split('.')[0]}.not-known`;
  return ({ rule, until }) =>
    (rule === finding.rule && (until ?? '') >= (finding.until ?? '')) ||
    (permits(finding.verdict) && rule === notKnown);
}

function rulesWithDates(input: CandidacyInput): Map<string, string> {
  const dated = assessCandidacy(input).findings.filter((finding) => finding.until !== null);
  return new Map(dated.map((finding) => [finding.rule, finding.until ?? '']));
}

function candidacyInputs() {
  return fc.integer({ min: 0, max: 0xff_ff_ff_ff }).map(randomCandidacyInput);
}
