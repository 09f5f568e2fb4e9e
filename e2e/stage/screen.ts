import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

const sizes = [
  { width: 390, height: 844 },
  { width: 820, height: 1180 },
  { width: 1180, height: 820 },
  { width: 1440, height: 900 },
];

const wcag22aa = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Waits until a page shows what it has, rather than the shape of what is coming. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('[role="status"][data-shown]')).toHaveCount(0);
  await expect(page.locator('h1, h2, h3, [role="alert"]').first()).toBeVisible();
}

/** No page may be wider than its screen, and none may fail WCAG 2.2 AA, in light or dark. Gives the faults in words. */
export async function faultsOfScreen(page: Page): Promise<readonly string[]> {
  return [...(await tooWide(page)), ...(await failsWcag(page, 'light')), ...(await failsWcag(page, 'dark'))];
}

async function tooWide(page: Page): Promise<readonly string[]> {
  const usual = page.viewportSize();
  const faults: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (excess > 0) faults.push(`${size.width}×${size.height}: ${excess} px too wide`);
  }
  if (usual !== null) await page.setViewportSize(usual);
  return faults;
}

async function failsWcag(page: Page, colorScheme: 'light' | 'dark'): Promise<readonly string[]> {
  await inColours(page, colorScheme);
  // There are no frames to look into, so axe needs no page of its own to gather them.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  // Only colours differ in the dark; the rest is as it was in the light.
  const looked = colorScheme === 'light' ? axe.withTags(wcag22aa) : axe.withRules(['color-contrast']);
  const { violations } = await looked.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => `${colorScheme}: ${id} at ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

/** Colours have changed once the page says so, where it says it, and nothing fades any more. */
async function inColours(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.waitForFunction((wanted) => {
    const said = document.documentElement.dataset['mantineColorScheme'] ?? wanted;
    return said === wanted && document.getAnimations().every(({ playState }) => playState !== 'running');
  }, colorScheme);
}
