import type { Locator, Page } from '@playwright/test';

/** Chooses in a row of chips as a finger does: on the face of the choice. */
export async function choose(where: Page | Locator, group: string | RegExp, choice: string | RegExp): Promise<void> {
  const wanted = chip(where, group, choice);
  // A click, not a check: some rows fold away as soon as they are answered.
  if (!(await wanted.isChecked())) await wanted.click({ force: true });
}

export function chip(where: Page | Locator, group: string | RegExp, choice: string | RegExp): Locator {
  const chips = where.getByRole('group', { name: group });
  const name = typeof choice === 'string' ? { name: choice, exact: true } : { name: choice };
  return chips.getByRole('radio', name).or(chips.getByRole('checkbox', name));
}
