import { assessCandidacy, noSettings, questionsFor } from '@stipple/engine/candidacy';
import { calendarDate } from '@stipple/engine/kernel';

/** Microseconds for one full assessment with every question of the intake answered, in the least disturbed of ten runs. */
export function benchCandidacy(): number {
  const wish = { indication: 'acne-scars-rolling-boxcar', zones: ['cheeks', 'temples'] };
  const today = calendarDate('2026-11-20');
  const answers = questionsFor(wish).map((question) => ({
    question: question.code,
    value:
      question.kind === 'choice'
        ? ({ kind: 'choice', choice: question.choices[0]?.code ?? '' } as const)
        : ({ kind: 'yes-no', yes: false } as const),
    answered_on: today,
    answered_by: 'patient' as const,
  }));
  const assess = (): unknown =>
    assessCandidacy({ ...wish, today, birth_date: calendarDate('1990-01-01'), answers, settings: noSettings });
  const runs = Array.from({ length: 10 }, () => {
    const before = performance.now();
    for (let round = 0; round < ROUNDS; round += 1) assess();
    return ((performance.now() - before) * 1000) / ROUNDS;
  });
  return Math.min(...runs);
}

const ROUNDS = 1000;
