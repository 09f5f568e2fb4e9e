import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessCandidacy, assessEntries } from './assess-candidacy.ts';
import { randomCandidacyInput } from './random-candidacy-input.ts';
import { answered, testDay, unremarkable } from './candidacy-test-case.ts';
import { questionsFor } from './questions-for.ts';
import { contraindications, findQuestion, indications, questions, yes, no, zones } from '../catalog/index.ts';
import type { Answer, AnswerValue, CandidacyRule, Condition, ContraindicationEntry, Window } from '../catalog/index.ts';
import { addDays, addMonths, calendarDate, partialDate } from '../kernel/index.ts';
import type { CalendarDate } from '../kernel/index.ts';

const runs = { numRuns: 100 };

describe('facts that no rule reads', () => {
  it('change nothing: unknown codes, other forms, recorded questions, answers of a later day', () => {
    fc.assert(
      fc.property(candidacyInputs(), fc.boolean(), fc.integer({ min: 1, max: 300 }), (input, said, later) => {
        const asked = new Set(questionsFor(input).map(({ code }) => code));
        const elsewhere = Object.keys(questions).filter((code) => !asked.has(code));
        const noise: Answer[] = [
          ...['shoe-size', 'constructor', ...elsewhere].map((code) => answered(code, said ? yes : no)),
          answered('vaccination', said ? yes : no),
          answered('vaccination.on', { kind: 'date', date: partialDate(testDay) }),
          ...[...asked].map((code) => answered(code, said ? yes : no, addDays(input.today, later))),
        ];
        const quiet = input.answers.filter(({ question }) => !question.startsWith('vaccination'));
        const [before, after] = [quiet, [...noise, ...quiet]].map((answers) => assessCandidacy({ ...input, answers }));
        expect(JSON.stringify(after)).toBe(JSON.stringify(before));
      }),
      runs,
    );
  });

  it('change nothing: what was said before and said anew since', () => {
    fc.assert(
      fc.property(candidacyInputs(), fc.boolean(), (input, said) => {
        const old = input.answers.map(({ question }) =>
          answered(question, said ? yes : { kind: 'dont-know' }, addDays(input.today, -1)),
        );
        const after = assessCandidacy({ ...input, answers: [...old, ...input.answers] });
        expect(JSON.stringify(after)).toBe(JSON.stringify(assessCandidacy(input)));
      }),
      runs,
    );
  });

  it('change nothing: the order in which the answers come, and saying them twice', () => {
    fc.assert(
      fc.property(candidacyInputs(), (input) => {
        const turned = assessCandidacy({ ...input, answers: input.answers.toReversed() });
        const twice = assessCandidacy({ ...input, answers: [...input.answers, ...input.answers] });
        expect(turned).toEqual(assessCandidacy(input));
        expect(twice).toEqual(assessCandidacy(input));
      }),
      runs,
    );
  });
});

describe('the zones of a person', () => {
  it('taken one by one give the findings that they give together', () => {
    fc.assert(
      fc.property(candidacyInputs(), (input) => {
        const apart = input.zones.flatMap((zone) => assessCandidacy({ ...input, zones: [zone] }).findings);
        const together = assessCandidacy(input).findings;
        expect(new Set(apart.map((one) => JSON.stringify(one)))).toEqual(
          new Set(together.map((one) => JSON.stringify(one))),
        );
      }),
      runs,
    );
  });

  it('in another order, or named twice, give the same findings', () => {
    fc.assert(
      fc.property(candidacyInputs(), (input) => {
        const zonesAgain = [...input.zones.toReversed(), ...input.zones];
        expect(assessCandidacy({ ...input, zones: zonesAgain }).findings).toEqual(assessCandidacy(input).findings);
      }),
      runs,
    );
  });

  it.each(Object.values(zones).filter(({ excluded }) => excluded))(
    'never treated are unsuitable: $code',
    ({ code }) => {
      expect(assessCandidacy(unremarkable({}, { zones: [code] })).verdict).toBe('unsuitable');
    },
  );

  it.each(Object.values(zones).filter(({ excluded }) => !excluded))(
    'that may be treated are suitable alone: $code',
    ({ code }) => {
      expect(assessCandidacy(unremarkable({}, { indication: 'striae', zones: [code] })).verdict).toBe('suitable');
    },
  );
});

describe('the indications', () => {
  it.each(Object.values(indications))(
    '$code: offered where it has a plan, referred or not offered where it has none',
    (entry) => {
      const { verdict } = assessCandidacy(unremarkable({}, { indication: entry.code, zones: entry.zones }));
      expect(verdict).toBe(entry.referral?.verdict ?? 'suitable');
    },
  );
});

type Windowed = {
  readonly entry: ContraindicationEntry;
  readonly rule: CandidacyRule;
  readonly window: Window;
  readonly date: string;
};

describe.each(everyWindow())('the window of $entry.code.$rule.code', ({ entry, rule, window, date }) => {
  const events = ['2026-01-31', '2026-03-14', '2027-11-30', '2028-02-29'].map(calendarDate);

  it.each(events)('after an event on %s holds one day before it ends, and neither on that day nor after', (event) => {
    const ends = endOf(event, window);
    const until = [-1, 0, 1].map((shift) => untilOn(addDays(ends, shift), event));
    expect(until).toEqual([ends, null, null]);
  });

  it.each(events)('after an event on %s holds on the day itself', (event) => {
    expect(untilOn(event, event)).toBe(endOf(event, window));
  });

  it('made longer by a practice holds for exactly that day more', () => {
    const event = calendarDate('2026-03-14');
    const ends = addDays(event, 500);
    const until = [-1, 0].map((shift) => untilOn(addDays(ends, shift), event, 500));
    expect(until).toEqual([ends, null]);
  });

  it('of a month known only counts from its last day', () => {
    const ends = endOf(calendarDate('2026-03-31'), window);
    expect(untilOn(addDays(ends, -1), '2026-03')).toBe(ends);
    expect(untilOn(ends, '2026-03')).toBeNull();
  });

  function untilOn(today: CalendarDate, event: string, stricter: number | null = null): CalendarDate | null {
    const needed = answersFor(rule.when, date, event);
    const answers = Object.entries(needed).map(([question, value]) => answered(question, value, today));
    const settings = { windows_days: stricter === null ? {} : { [`${entry.code}.${rule.code}`]: stricter } };
    const { findings } = assessEntries([{ entry, rules: [rule] }], {
      indication: 'wrinkles',
      zones: ['cheeks'],
      today,
      birth_date: calendarDate('1990-05-04'),
      answers,
      settings,
    });
    expect(findings.map(({ kind }) => kind)).not.toContain('missing-fact');
    return findings[0]?.until ?? null;
  }
});

function everyWindow(): Windowed[] {
  return Object.values(contraindications).flatMap((entry) =>
    entry.rules.flatMap((rule) =>
      windowsIn(rule.when).map(({ window, question }) => ({ entry, rule, window, date: question })),
    ),
  );
}

function windowsIn(condition: Condition): { window: Window; question: string }[] {
  if (condition.kind === 'within') return [{ window: condition.window, question: condition.question }];
  return condition.kind === 'all' || condition.kind === 'any' ? condition.of.flatMap(windowsIn) : [];
}

function endOf(event: CalendarDate, window: Window): CalendarDate {
  return window.kind === 'days' ? addDays(event, window.days) : addMonths(event, window.months);
}

/** Answers under which the condition hangs on the date alone. */
function answersFor(condition: Condition, dateQuestion: string, event: string): Record<string, AnswerValue> {
  switch (condition.kind) {
    case 'yes':
      return { [condition.question]: yes };
    case 'no':
      return { [condition.question]: no };
    case 'choice':
      return { [condition.question]: { kind: 'choice', choice: condition.one_of[0] ?? '' } };
    case 'within':
      expect(findQuestion(dateQuestion)?.kind).toBe('date');
      return { [condition.question]: { kind: 'date', date: partialDate(event) } };
    case 'all':
      return Object.assign({}, ...condition.of.map((part) => answersFor(part, dateQuestion, event)));
    case 'any':
    case 'always':
    case 'number-above':
    case 'age-under':
    case 'age-from':
      throw new Error(`a window beside "${condition.kind}" needs a case of its own here`);
  }
}

function candidacyInputs() {
  return fc.integer({ min: 0, max: 0xff_ff_ff_ff }).map(randomCandidacyInput);
}
