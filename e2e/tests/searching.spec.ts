import axe from 'axe-core';
import { expect, test } from '../support/test.ts';

test('while somebody types, titles are suggested; keyboard and screen readers reach them; Enter without one searches', async ({ people }) => {
  const page = await people.visitor();
  const scripts: string[] = [];
  page.on('request', (request) => { if (request.resourceType() === 'script') scripts.push(request.url()); });
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  expect(scripts.filter((url) => /suggest/.test(url))).toEqual([]);
  await page.getByRole('searchbox', { name: 'Search' }).click();
  const box = page.getByRole('combobox', { name: 'Search' });
  await box.pressSequentially('power c');
  const options = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
  await expect(options.first()).toContainText('Everything offline after a power cut');
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  await page.evaluate(axe.source);
  const findings = await page.evaluate(async () => (await (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] })).violations.map((v) => v.id));
  expect(findings).toEqual([]);

  await page.keyboard.press('Escape');
  await expect(options).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(box).toHaveAttribute('aria-activedescendant', (await options.first().getAttribute('id'))!);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /Everything offline after a power cut/ })).toBeVisible();
  await expect(page.locator('html[data-app=ready]')).not.toBeAttached();

  await page.getByRole('searchbox', { name: 'Search' }).fill('power cut');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=power\+cut/);
});

test('a search is narrowed by what it says there is, and widened again', async ({ people }) => {
  const page = await people.visitor();
  await page.goto('/search?q=hub');
  await page.getByRole('link', { name: 'Filters' }).click();
  const filters = page.getByRole('navigation', { name: 'Filters' });
  const articles = filters.getByRole('link', { name: /^Articles/ });
  const count = Number(/\d+/.exec((await articles.textContent())!)![0]);
  await articles.click();
  await expect(page.getByRole('list', { name: 'Results' }).getByRole('listitem')).toHaveCount(count);
  await page.getByRole('link', { name: 'Remove filter Articles' }).click();
  await page.getByRole('navigation', { name: 'Order' }).getByRole('link', { name: 'Newest' }).click();
  await expect(page).toHaveURL('/search?q=hub&narrow=1&sort=newest');
});
