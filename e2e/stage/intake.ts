import type { Page } from '@playwright/test';
import { choose } from './choose.ts';

/** What somebody says on the intake page: the question as it is put, and the choice. */
export type Said = readonly (readonly [question: string, choice: string])[];

/** Indication and zones, then *no* to every question that is open, but for what is said otherwise. */
export async function fillIntake(page: Page, said: Said = []): Promise<void> {
  await choose(page, 'Indication', 'Atrophic acne scars, rolling or boxcar');
  await choose(page, 'Zones', 'Cheeks');
  await choose(page, 'Zones', 'Forehead');
  for (const no of await page.getByRole('radio', { name: 'No', exact: true }).all()) await no.check({ force: true });
  await choose(page, 'Fitzpatrick skin type', 'Type II');
  for (const [question, choice] of said) await choose(page, question, choice);
}
