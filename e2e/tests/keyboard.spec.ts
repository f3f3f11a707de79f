import type { Locator, Page } from '@playwright/test';
import { appReady, expect, test, unique } from '../support/test.ts';

/** Only keys from the first to the last step: what cannot be reached that way, cannot be done. */
test('by keyboard alone: ask, answer, accept', async ({ people }) => {
  const id = unique();
  const page = await people.as('ines');
  await page.goto('/');
  await appReady(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await press(page, page.getByRole('banner').getByRole('link', { name: 'Ask a question' }));
  await expect(page).toHaveURL(/\/ask$/);
  await appReady(page);

  await tabTo(page, page.getByLabel('Where does it belong?'));
  await page.keyboard.type('Hub');
  await tabTo(page, page.getByLabel('Your question in one sentence'));
  await page.keyboard.type(`Can the hub sit in a cupboard ${id}`);
  await tabTo(page, page.getByLabel('What happens, and what did you try?'));
  await page.keyboard.type(`The cupboard ${id} is metal; do the valves still reach it?`);
  await press(page, page.getByRole('button', { name: 'Post question' }));
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(id) })).toBeVisible();
  await appReady(page);

  await tabTo(page, page.getByLabel('What would you do?'));
  await page.keyboard.type(`Metal shields it ${id}: it works on top of the cupboard.`);
  await press(page, page.getByRole('button', { name: 'Post answer' }));
  await expect(page.getByRole('article').filter({ hasText: 'Metal shields it' })).toBeVisible();

  await press(page, page.getByRole('button', { name: 'Accept this answer' }));
  await expect(page.getByRole('heading', { name: 'What solved it' })).toBeVisible();
});

async function tabTo(page: Page, control: Locator) {
  await expect(control).toBeVisible();
  for (let i = 0; i < 120; i++) {
    if (await control.evaluate((element) => element === document.activeElement)) return expectFocusShown(control);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${String(control)}`);
}

async function press(page: Page, control: Locator) {
  await tabTo(page, control);
  await page.keyboard.press('Enter');
}

/** Whoever walks by keyboard sees where they are. */
async function expectFocusShown(control: Locator) {
  const shown = await control.evaluate((element) => {
    const marks = (e: Element) => { const s = getComputedStyle(e); return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none'; };
    return marks(element) || (element.parentElement !== null && marks(element.parentElement));
  });
  expect(shown, `${String(control)} shows its focus`).toBe(true);
}
