import type { Locator, Page } from '@playwright/test';

/** Two fingers on one element, drawn apart from each other by this factor, as on a tablet. */
export async function pinchApart(page: Page, element: Locator, factor: number): Promise<void> {
  const box = await element.boundingBox();
  if (box === null) throw new Error('there is nothing to put fingers on');
  const [x, y, apart] = [box.x + box.width / 2, box.y + box.height / 2, 60];
  const fingers = (distance: number) => [
    { id: 1, x: x - distance / 2, y },
    { id: 2, x: x + distance / 2, y },
  ];
  const session = await page.context().newCDPSession(page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(apart) });
  for (let step = 1; step <= STEPS; step += 1)
    await session.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: fingers(apart * (1 + ((factor - 1) * step) / STEPS)),
    });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}

const STEPS = 8;
