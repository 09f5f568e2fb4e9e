import type { Answer } from '@stipple/engine/catalog';
import { findQuestion } from '@stipple/engine/catalog';
import type { Chart } from './session.ts';

/** What is read aloud before the first pass, in order. */
export const ticks = [
  'right_patient',
  'verdict_seen',
  'consent_seen',
  'allergies_asked',
  'anaesthetic_wiped_off',
] as const;
export type Tick = (typeof ticks)[number];

/** Entry of the catalogue that says that none was used. */
const NO_ANAESTHETIC = 'none';

export function usesAnaesthetic({ anaesthetic }: Pick<Chart, 'anaesthetic'>): boolean {
  return anaesthetic !== null && anaesthetic.product !== NO_ANAESTHETIC;
}

/** What is asked in this session: wiping off only where something was put on. */
export function ticksOf(chart: Pick<Chart, 'anaesthetic'>): readonly Tick[] {
  return ticks.filter((tick) => tick !== 'anaesthetic_wiped_off' || usesAnaesthetic(chart));
}

/** Allergies that were said in the intake, in the terms of their questions. */
export function saidAllergies(answers: readonly Answer[]): readonly string[] {
  return answers.flatMap(({ question, value }) => {
    const asked = findQuestion(question);
    if (asked === null || !/allerg/.test(question)) return [];
    if (value.kind === 'yes-no') return value.yes ? [asked.label] : [];
    if (value.kind !== 'choice') return [];
    const said = asked.choices.find(({ code }) => code === value.choice);
    return said === undefined ? [] : [`${asked.label}: ${said.label}`];
  });
}
