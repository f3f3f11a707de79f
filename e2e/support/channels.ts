import { type APIRequestContext, expect, type Page } from '@playwright/test';

/** A key that may do that, made on the admin page. */
export async function newApiKey(admin: Page, name: string, scope = 'read'): Promise<string> {
  await admin.goto('/admin/clients');
  await admin.getByLabel('Name').fill(name);
  if (scope !== 'read') {
    await admin.locator('input[name=scopes][value=read]').uncheck();
    await admin.locator(`input[name=scopes][value=${scope}]`).check();
  }
  await admin.getByRole('button', { name: 'Make the key' }).click();
  const key = admin.locator('code.key');
  await expect(key).toBeVisible();
  return key.innerText();
}

/** What a chatbot is told. */
export async function answersQuery(request: APIRequestContext, key: string, question: string): Promise<{ abstained: boolean; url?: string }> {
  const response = await request.post('/api/v1/answers/query', { headers: { authorization: `Bearer ${key}` }, data: { question } });
  expect(response.status()).toBe(200);
  return (await response.json()) as { abstained: boolean; url?: string };
}

/** What the widget on the host page finds. */
export async function widgetTitles(page: Page, query: string): Promise<string[]> {
  await page.goto('/demo/widget');
  await page.getByRole('button', { name: 'Help' }).click();
  const dialog = page.getByRole('dialog', { name: 'Help' });
  const searched = page.waitForResponse((response) => response.url().includes('/widget/api/search'));
  await dialog.getByRole('searchbox', { name: 'Search for help' }).fill(query);
  await searched;
  await expect(dialog.locator('.label, .note').filter({ hasText: /^(Results|Nothing found)/ })).toBeVisible();
  return dialog.getByRole('listitem').locator('b').allInnerTexts();
}
