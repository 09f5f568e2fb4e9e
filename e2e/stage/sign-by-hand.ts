import type { Page } from '@playwright/test';

/** Draws two strokes in the field of a signature, as with a pen. */
export async function signByHand(page: Page, signer: string): Promise<void> {
  const field = page.getByRole('img', { name: new RegExp(`signature of ${signer}`, 'i') });
  await field.scrollIntoViewIfNeeded();
  const box = await field.boundingBox();
  if (box === null) throw new Error('there is no field for the signature');
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  const strokes = [
    [at(0.15, 0.6), at(0.25, 0.3), at(0.35, 0.7), at(0.45, 0.35)],
    [at(0.5, 0.6), at(0.6, 0.4), at(0.75, 0.65)],
  ];
  for (const [first, ...rest] of strokes) {
    if (first === undefined) continue;
    await page.mouse.move(...first);
    await page.mouse.down();
    for (const point of rest) await page.mouse.move(...point, { steps: 3 });
    await page.mouse.up();
  }
}
