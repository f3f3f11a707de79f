import { appReady, expect, signIn, test, unique, PASSWORD } from '../support/test.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

test('on a phone: sign in, search, read, answer, accept', async ({ people }) => {
  const id = unique();
  const page = await people.visitor(phone);
  await page.goto('/sign-in');
  await signIn(page, 'tomas@demo.example', PASSWORD);

  await page.getByRole('searchbox', { name: 'Search' }).tap();
  await page.getByRole('combobox', { name: 'Search' }).fill('power cut hub orange');
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: 'Results' }).getByRole('link', { name: /Everything offline after a power cut/ }).first().tap();
  await expect(page.getByRole('heading', { level: 1, name: /Everything offline after a power cut/ })).toBeVisible();
  await expectNoSidewaysScroll(page);

  // A question of their own, so that they may accept.
  await page.goto('/ask');
  await appReady(page);
  await page.getByLabel('Where does it belong?').selectOption({ label: 'Installation' });
  await page.getByLabel('Your question in one sentence').fill(`Which screws fit a plasterboard wall ${id}`);
  await page.getByLabel('What happens, and what did you try?').fill(`The plate of the thermostat wobbles on plasterboard ${id}.`);
  await page.getByRole('button', { name: 'Post question' }).tap();
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(id) })).toBeVisible();
  await appReady(page);

  await page.getByRole('link', { name: 'Write an answer' }).tap();
  await page.getByLabel('What would you do?').fill(`Hollow-wall anchors, 5 mm, held it in the end ${id}.`);
  await page.getByRole('button', { name: 'Post answer' }).tap();
  const answer = page.getByRole('article').filter({ hasText: 'Hollow-wall anchors' });
  await expect(answer).toBeVisible();
  await answer.getByRole('button', { name: 'Accept this answer' }).tap();
  await expect(page.getByRole('heading', { name: 'What solved it' })).toBeVisible();
  await expectNoSidewaysScroll(page);
});

async function expectNoSidewaysScroll(page: import('@playwright/test').Page) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
}
