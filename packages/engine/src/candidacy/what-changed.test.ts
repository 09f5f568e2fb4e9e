import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessCandidacy } from './assess-candidacy.ts';
import { randomCandidacyInput } from './random-candidacy-input.ts';
import { answered, forgetting, testDay, unremarkable } from './candidacy-test-case.ts';
import { whatChanged } from './what-changed.ts';
import { no, onDay, yes } from '../catalog/index.ts';
import type { AnswerValue } from '../catalog/index.ts';
import { addDays } from '../kernel/index.ts';
import type { Finding } from '../kernel/index.ts';

const runs = { numRuns: 100 };
const filler = { filler: yes, 'filler.last-on': onDay('2026-11-10') };

describe('what changed since the last assessment', () => {
  it('is nothing when nothing did', () => {
    const assessment = assessed(filler);
    expect(whatChanged(assessment, assessment)).toMatchObject({ appeared: [], run_out: [], gone: [], changed: [] });
  });

  it('tells a finding that is new', () => {
    const changes = whatChanged(assessed({}), assessed({ pregnancy: yes }));
    expect(rules(changes.appeared)).toEqual(['pregnancy.pregnant']);
    expect(changes.verdict).toEqual({ before: 'suitable', now: 'unsuitable' });
  });

  it('tells a finding that is gone, with another answer', () => {
    const changes = whatChanged(assessed({ 'active-acne': yes }), assessed({ 'active-acne': no }));
    expect(rules(changes.gone)).toEqual(['active-acne.in-field']);
    expect(changes.run_out).toEqual([]);
  });

  it.each([
    [27, 'unchanged'],
    [28, 'run_out'],
    [29, 'run_out'],
  ] as const)('tells on day %i after filler that its window of 28 days is %s', (after, list) => {
    const given = unremarkable({ filler: yes, 'filler.last-on': onDay('2026-11-10') });
    const today = addDays(given.today, after - 10);
    const again = given.answers.map((answer) => ({ ...answer, answered_on: today }));
    const changes = whatChanged(assessCandidacy(given), assessCandidacy({ ...given, today, answers: again }));
    expect(rules(changes[list])).toContain('filler.within-28-days');
  });

  it('tells a finding whose date moved, and by which part', () => {
    const changes = whatChanged(assessed(filler), assessed({ ...filler, 'filler.last-on': onDay('2026-11-15') }));
    expect(changes.changed.map(({ now, what }) => [now.rule, what])).toEqual([
      ['filler.within-28-days', ['until', 'text', 'facts']],
      ['filler.within-six-months', ['until', 'text', 'precautions', 'facts']],
    ]);
  });

  it('does not call the same answer, given again on another day, a change', () => {
    const [before, later] = [unremarkable({ keloid: yes }), addDays(testDay, 1)];
    const now = { ...before, today: later, answers: before.answers.map((one) => ({ ...one, answered_on: later })) };
    const changes = whatChanged(assessCandidacy(before), assessCandidacy(now));
    expect(rules(changes.unchanged)).toEqual(['keloid.personal']);
    expect(changes.changed).toEqual([]);
  });

  it('says when the scope is another one', () => {
    const scalp = { indication: 'hair-androgenetic', zones: ['scalp'] };
    expect(whatChanged(assessed({}), assessCandidacy(unremarkable({}, scalp))).same_scope).toBe(false);
    expect(whatChanged(assessed({}), assessed({}))).toMatchObject({ same_scope: true, same_catalogue: true });
  });

  it('keeps two contradictions of one entry apart', () => {
    const given = unremarkable({ filler: yes, keloid: no });
    const contradicted = (questions: readonly string[]) =>
      assessCandidacy({
        ...given,
        answers: [...given.answers, ...questions.map((code) => answered(code, yes, testDay, 'clinician'))],
      });
    const changes = whatChanged(contradicted(['keloid']), contradicted(['keloid', 'keloid.family']));
    expect(rules(changes.appeared)).toContain('keloid.answers-disagree');
  });

  it('refuses a previous assessment that is the later one', () => {
    const later = assessCandidacy({ ...unremarkable(), today: addDays(testDay, 1) });
    expect(() => whatChanged(later, assessed({}))).toThrow('later');
  });
});

describe('whatever the two assessments', () => {
  it('every finding of both stands in exactly one list', () => {
    fc.assert(
      fc.property(candidacyInputs(), candidacyInputs(), (one, other) => {
        const [before, now] = [assessCandidacy(one), assessCandidacy(other)];
        const changes = whatChanged(before, now);
        const kept = [...changes.changed.map((pair) => pair.now), ...changes.unchanged];
        expect(rules([...changes.appeared, ...kept])).toEqual(rules(now.findings));
        const lost = [...changes.gone, ...changes.run_out, ...changes.changed.map((pair) => pair.before)];
        expect(rules([...lost, ...changes.unchanged])).toEqual(rules(before.findings));
      }),
      runs,
    );
  });

  it('what appeared one way is gone the other way', () => {
    fc.assert(
      fc.property(candidacyInputs(), fc.infiniteStream(fc.boolean()), (input, forget) => {
        const lost = input.answers.map((answer) => answer.question).filter(() => forget.next().value === true);
        const [before, now] = [assessCandidacy(input), assessCandidacy(forgetting(input, lost))];
        const [there, back] = [whatChanged(before, now), whatChanged(now, before)];
        expect(rules(there.appeared)).toEqual(rules(back.gone));
        expect(rules(there.gone)).toEqual(rules(back.appeared));
      }),
      runs,
    );
  });

  it('only what had a date runs out, and not before that date', () => {
    fc.assert(
      fc.property(candidacyInputs(), fc.integer({ min: 0, max: 400 }), (input, later) => {
        const today = addDays(input.today, later);
        const changes = whatChanged(assessCandidacy(input), assessCandidacy({ ...input, today }));
        for (const { until } of changes.run_out) expect(until !== null && until <= today).toBe(true);
        for (const { until } of changes.gone) expect(until === null || until > today).toBe(true);
      }),
      runs,
    );
  });
});

function assessed(answers: Readonly<Record<string, AnswerValue>>) {
  return assessCandidacy(unremarkable(answers));
}

function rules(findings: readonly Finding[]): string[] {
  return findings.map((finding) => finding.rule).toSorted();
}

function candidacyInputs() {
  return fc.integer({ min: 0, max: 0xff_ff_ff_ff }).map(randomCandidacyInput);
}
