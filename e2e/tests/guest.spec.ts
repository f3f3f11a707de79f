import { appReady, expect, test } from '../support/test.ts';

test('a guest loads no framework until they act; what was typed before stays', async ({ people }) => {
  const page = await people.visitor();
  const scripts: { url: string; size: Promise<number> }[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push({ url: response.url(), size: response.body().then((b) => b.length, () => 0) });
  });
  await page.goto('/');
  await page.getByRole('main').locator('.list > li > a').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const sizes = await Promise.all(scripts.map((s) => s.size));
  expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThan(30_000);
  await expect(page.locator('html[data-app=ready]')).not.toBeAttached();

  // The app is held back while somebody types, as on a slow line.
  await page.goto('/sign-up');
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/assets\/app-/, async (route) => { await held; await route.continue(); });
  await page.getByLabel('Name').fill('Typed before');
  await page.getByLabel('E-mail address').fill('before@community.example');
  release();
  await appReady(page);
  await expect(page.getByLabel('Name')).toHaveValue('Typed before');
  await expect(page.getByLabel('E-mail address')).toHaveValue('before@community.example');
});

test('the app takes over a page that was made for all guests, without a difference', async ({ people }) => {
  const page = await people.visitor();
  await page.goto('/');
  await page.getByRole('main').locator('.list > li > a').first().click();
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  expect(await page.locator('#boot').textContent()).toBe('{"locale":"en"}');
  const before = await page.locator('#app main').innerText();
  await page.getByRole('button', { name: 'Nederlands' }).hover();
  await appReady(page); // a difference would be an error on the console
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title!);
  expect(await page.locator('#app main').innerText()).toBe(before);
});

test('a draft is there again after the page was closed', async ({ people }) => {
  const page = await people.as('layla');
  await page.goto('/ask');
  await appReady(page);
  const body = page.getByLabel('What happens, and what did you try?');
  await page.getByLabel('Your question in one sentence').fill('Half a question about radiators');
  await body.fill('It began when');
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  await page.goto('/');
  await page.goto('/ask');
  await expect(body).toHaveValue('It began when');
});

test('an address that leads nowhere says so, and offers a way on', async ({ people, watch }) => {
  watch.allow(/status of 404/);
  const page = await people.visitor();
  const answer = await page.goto('/questions/t_nowhere');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link').or(page.getByRole('main').getByRole('searchbox')).first()).toBeVisible();
});

test('the page is Dutch for whoever chooses it', async ({ people }) => {
  const page = await people.visitor();
  await page.goto('/');
  await page.getByRole('button', { name: 'Nederlands' }).click();
  await expect(page.getByRole('link', { name: 'Stel een vraag' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
});
