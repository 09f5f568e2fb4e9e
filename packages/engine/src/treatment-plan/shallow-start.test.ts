import { describe, expect, it } from 'vitest';
import { assessCandidacy, noSettings } from '../candidacy/index.ts';
import type { Answer } from '../catalog/index.ts';
import { calendarDate } from '../kernel/index.ts';
import { asksForShallowStart } from './index.ts';

const today = calendarDate('2026-11-20');

function startsShallow(skinType: string | null): boolean {
  const answers: Answer[] =
    skinType === null
      ? []
      : [
          {
            question: 'skin-type',
            value: { kind: 'choice', choice: skinType },
            answered_on: today,
            answered_by: 'clinician',
          },
        ];
  const assessment = assessCandidacy({
    indication: 'wrinkles',
    zones: ['cheeks'],
    today,
    birth_date: calendarDate('1980-01-01'),
    answers,
    settings: noSettings,
  });
  return asksForShallowStart(assessment);
}

describe('a shallow start', () => {
  it('is asked for by candidacy in skin types IV to VI and where the type is not known', () => {
    expect(['i', 'ii', 'iii'].map(startsShallow)).toEqual([false, false, false]);
    expect(['iv', 'v', 'vi', null].map(startsShallow)).toEqual([true, true, true, true]);
  });
});
