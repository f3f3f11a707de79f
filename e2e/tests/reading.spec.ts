import { expect, test } from '../support/test.ts';

const WIDE = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="2400" height="600"><rect width="2400" height="600" fill="teal"/></svg>')}`;

test('a guest copies the link of a post, and opens an image that is larger than its place, by pointer and by key', async ({ people }) => {
  const page = await people.visitor({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto('/spaces/warmly-one');
  await page.getByRole('link', { name: /loses Wi-Fi every night/ }).first().click();
  const answer = page.getByRole('article').filter({ hasText: 'fixed channel' }).first();
  await answer.locator('.does > .menu > summary').click();
  await answer.locator('.does').getByRole('link', { name: 'Link to this' }).click();
  await expect(answer.getByRole('link', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/questions\/.+#p/);

  await page.route('**/wide.svg', (route) => route.fulfill({ contentType: 'image/svg+xml', body: decodeURIComponent(WIDE.split(',')[1]!) }));
  // As a picture in a post is: there when the script of the page begins.
  await page.route(page.url().split('#')[0]!, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('<div class="text"', '<div class="text"><p><img src="/wide.svg" alt="The channel of the router"></p></div><div class="text"') });
  });
  await page.reload();
  const image = page.getByRole('button', { name: 'The channel of the router' });
  await image.click();
  await expect(page.getByRole('dialog', { name: 'The channel of the router' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await image.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
});
