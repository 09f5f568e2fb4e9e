import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adverseEvents, sources } from '../catalog/index.ts';
import { checkInDays, checkInQuestions, checkInSigns, compareUrgency, patientTexts, sortCheckIn } from './index.ts';
import type { CheckInAnswers, CheckInGroupAnswer } from './index.ts';

/** Every group of the day answered with "none of these", except what is given. */
function answered(day: number, ticked: readonly string[] = []): CheckInAnswers {
  const groups = checkInQuestions(day).map((group): [string, CheckInGroupAnswer] => {
    const yes = group.questions.map((question) => question.code).filter((code) => ticked.includes(code));
    return [group.code, yes.length === 0 ? { none: true } : { yes }];
  });
  return { groups: Object.fromEntries(groups), note: '' };
}

function sorted(day: number, ticked: readonly string[], hours_since = day * 24, deepest_mm: number | null = 1.5) {
  return sortCheckIn({ day, hours_since, deepest_mm, answers: answered(day, ticked) });
}

describe('a check-in', () => {
  it('with nothing ticked and everything answered is self-care on every check-in day', () => {
    for (const day of checkInDays) expect(sorted(day, [])).toMatchObject({ urgency: 'self-care', reasons: [] });
  });

  it('never calls a usual sign late before it is', () => {
    expect(sorted(1, ['redness']).reasons[0]?.text).toBe('Redness, like a sunburn: part of the usual course so far');
    expect(sorted(14, ['redness']).reasons[0]?.text).toBe('Redness still present after day 7');
  });

  it.each([
    'breathing-trouble',
    'collapse-or-fit',
    'numbing-cream-reaction',
    'blue-grey-skin',
    'eye-or-eyelid',
    'fever-with-spreading-redness',
    'fast-spreading-redness',
  ])('with %s is an emergency on every day', (sign) => {
    for (const day of checkInDays) expect(sorted(day, [sign]).urgency).toBe('emergency');
  });

  it.each([
    'grouped-blisters',
    'pus',
    'rising-pain',
    'blister',
    'expanding-bruise',
    'numbness',
    'shared-needle',
    'fever',
    'facial-swelling',
    'widespread-rash',
  ])('with %s is for the same day', (sign) => {
    for (const day of checkInDays) expect(sorted(day, [sign]).urgency).toBe('same-day');
  });

  it.each([
    'lumps',
    'lumps-with-joint-pain',
    'ring-or-warts',
    'one-sided-redness',
    'colour-change',
    'raised-lines',
    'swollen-glands',
    'new-spots',
  ])('with %s goes to the practice', (sign) => {
    for (const day of [3, 7, 14, 28]) expect(sorted(day, [sign]).urgency).toBe('contact');
  });

  it('turns rising redness into a same-day matter at 48 hours', () => {
    expect(sorted(1, ['rising-redness'], 47).urgency).toBe('contact');
    expect(sorted(1, ['rising-redness'], 48).urgency).toBe('same-day');
    expect(sorted(1, ['rising-redness'], 49).urgency).toBe('same-day');
  });

  it('turns severe pain into a same-day matter at 24 hours', () => {
    expect(sorted(1, ['severe-pain'], 23).urgency).toBe('same-day');
    expect([23, 24, 25].map((hours) => sorted(0, ['severe-pain'], hours).urgency)).toEqual([
      'contact',
      'same-day',
      'same-day',
    ]);
  });

  it('leaves redness alone on day 7 and never after it', () => {
    expect(sorted(7, ['redness'], 168).urgency).toBe('self-care');
    expect(sorted(7, ['redness'], 191).urgency).toBe('self-care');
    expect(sorted(7, ['redness'], 192).urgency).toBe('contact');
    expect(sorted(8, ['redness'], 10).urgency).toBe('contact');
  });

  it('lets a bruise last ten days', () => {
    expect(sorted(7, ['bruise-or-crust'], 263).urgency).toBe('self-care');
    expect(sorted(7, ['bruise-or-crust'], 264).urgency).toBe('contact');
  });

  it('does not take redness after a deep or unknown setting for the published course from day 4 on', () => {
    expect(sorted(3, ['redness'], 95, 2).urgency).toBe('self-care');
    expect(sorted(3, ['redness'], 96, 2).urgency).toBe('contact');
    expect(sorted(7, ['redness'], 168, 1.5).urgency).toBe('self-care');
    expect(sorted(7, ['redness'], 168, 1.51).urgency).toBe('contact');
    expect(sorted(7, ['redness'], 168, null).urgency).toBe('contact');
  });

  it('sees the emergency in fever and pus ticked apart', () => {
    expect(sorted(3, ['fever', 'pus']).urgency).toBe('emergency');
    expect(sorted(3, ['fever', 'rising-redness']).urgency).toBe('emergency');
  });

  it('names each group that was left out and goes to a person', () => {
    const { groups } = answered(7);
    const { 'new-signs': _, ...rest } = groups;
    const result = sortCheckIn({ day: 7, hours_since: 168, deepest_mm: 1, answers: { groups: rest, note: '' } });
    expect(result).toMatchObject({ urgency: 'contact', missing_groups: ['new-signs'] });
  });

  it('takes a group with an empty list for unanswered', () => {
    const answers = { groups: { ...answered(1).groups, 'right-now': { yes: [] } }, note: '' };
    expect(sortCheckIn({ day: 1, hours_since: 24, deepest_mm: 1, answers }).missing_groups).toEqual(['right-now']);
  });

  it('leaves a note, an answer it does not know and a time that is none to a person', () => {
    const note = { ...answered(1), note: 'my eye looks odd' };
    expect(sortCheckIn({ day: 1, hours_since: 24, deepest_mm: 1, answers: note }).urgency).toBe('contact');
    const strange = { groups: { ...answered(1).groups, 'new-signs': { yes: ['gone-sign'] } }, note: '' };
    expect(sortCheckIn({ day: 1, hours_since: 24, deepest_mm: 1, answers: strange }).urgency).toBe('contact');
    expect(sorted(1, ['redness'], Number.NaN).urgency).toBe('contact');
    expect(sorted(1, ['redness'], -1).urgency).toBe('contact');
  });

  it('shows the fixed text of its urgency', () => {
    expect(sorted(1, ['pus']).patient_text).toBe(patientTexts['same-day']);
  });
});

describe('the laws of sorting', () => {
  const day = fc.constantFrom(...checkInDays);
  const hours = fc.double({ min: 0, max: 1000, noNaN: true });
  const signs = fc.subarray(checkInSigns.map((sign) => sign.code));
  const depth = fc.option(fc.double({ min: 0.25, max: 2.5, noNaN: true }), { nil: null });

  it('a red flag is never sorted as self-care', () => {
    fc.assert(
      fc.property(
        day,
        hours,
        depth,
        fc.constantFrom(...checkInSigns.filter((sign) => sign.red_flag)),
        (d, h, mm, flag) => {
          const answers: CheckInAnswers = {
            groups: { ...answered(d).groups, [flag.group]: { yes: [flag.code] } },
            note: '',
          };
          expect(sortCheckIn({ day: d, hours_since: h, deepest_mm: mm, answers }).urgency).not.toBe('self-care');
        },
      ),
    );
  });

  it('ticking one more sign never lowers the urgency', () => {
    fc.assert(
      fc.property(day, hours, depth, signs, fc.constantFrom(...checkInSigns), (d, h, mm, ticked, more) => {
        const before = sorted(d, ticked, h, mm).urgency;
        const after = sorted(d, [...ticked, more.code], h, mm).urgency;
        expect(compareUrgency(after, before)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('leaving out a group that said "none" never lowers the urgency', () => {
    fc.assert(
      fc.property(day, hours, depth, signs, fc.nat(3), (d, h, mm, ticked, drop) => {
        const answers = answered(d, ticked);
        const nones = Object.entries(answers.groups).filter(([, answer]) => 'none' in answer);
        const dropped = nones[drop % Math.max(nones.length, 1)]?.[0];
        const groups = Object.fromEntries(Object.entries(answers.groups).filter(([code]) => code !== dropped));
        const before = sortCheckIn({ day: d, hours_since: h, deepest_mm: mm, answers });
        const after = sortCheckIn({ day: d, hours_since: h, deepest_mm: mm, answers: { groups, note: '' } });
        expect(compareUrgency(after.urgency, before.urgency)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('time never makes the same answers milder', () => {
    fc.assert(
      fc.property(day, hours, hours, depth, signs, (d, h, later, mm, ticked) => {
        const before = sorted(d, ticked, Math.min(h, later), mm).urgency;
        const after = sorted(d, ticked, Math.max(h, later), mm).urgency;
        expect(compareUrgency(after, before)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('every reason cites a source or is marked as ours', () => {
    fc.assert(
      fc.property(day, hours, depth, signs, (d, h, mm, ticked) => {
        for (const reason of sorted(d, ticked, h, mm).reasons)
          expect(reason.sources.length > 0 || reason.sign_off !== 'published').toBe(true);
      }),
    );
  });
});

describe('the signs of a check-in', () => {
  it('have unique codes, start at hour 0 and never get milder', () => {
    expect(new Set(checkInSigns.map((sign) => sign.code)).size).toBe(checkInSigns.length);
    for (const sign of checkInSigns) {
      expect(sign.steps[0]?.from_h).toBe(0);
      sign.steps.slice(1).forEach((step, at) => {
        const before = sign.steps[at];
        expect(
          before !== undefined && before.from_h < step.from_h && compareUrgency(step.urgency, before.urgency) <= 0,
        ).toBe(true);
      });
    }
  });

  it('point to adverse events of the catalogue whose sources exist', () => {
    for (const sign of checkInSigns)
      for (const code of sign.may_be) {
        expect(Object.keys(adverseEvents)).toContain(code);
        for (const citation of adverseEvents[code]?.sources ?? [])
          expect(Object.keys(sources)).toContain(citation.source);
      }
  });

  it('are asked once each, lumps and marks from day 3 on', () => {
    expect(checkInQuestions(2).map((group) => group.code)).not.toContain('later-signs');
    const asked = checkInQuestions(3).flatMap((group) => group.questions.map((question) => question.code));
    expect(asked.toSorted()).toEqual(checkInSigns.map((sign) => sign.code).toSorted());
  });
});
