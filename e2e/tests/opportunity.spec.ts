import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { newApiKey } from '../support/channels.ts';
import { appReady, expect, test, unique } from '../support/test.ts';

interface Opportunity { id: string; stage: string; value: number | null; contact: { name: string } | null }

/** What a CRM does with its key. */
const crm = (request: APIRequestContext, key: string) => async (method: 'GET' | 'PATCH', path: string, data?: object): Promise<Opportunity> => {
  const response = await request.fetch(`/api/v1${path}`, { method, headers: { authorization: `Bearer ${key}` }, ...(data && { data }) });
  expect(response.status()).toBe(200);
  return (await response.json()) as Opportunity;
};

const threadByTitle = async (page: Page, space: string, title: RegExp) => {
  await page.goto(`/spaces/${space}`);
  await page.getByRole('link', { name: title }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  return new URL(page.url()).pathname;
};

test('an opportunity from the mark to won, seen by nobody but staff', async ({ people, request, watch }) => {
  watch.allow(/status of 40[34]/);
  const id = unique();
  const interest = `Valves for the whole house ${id}`;
  const moderator = await people.as('moderator');
  const thread = await threadByTitle(moderator, 'radiator-valves', /batteries last three months/);

  const opportunity = await test.step('mark the thread by key', async () => {
    await appReady(moderator);
    await moderator.keyboard.press('Alt+Shift+KeyO');
    await expect(moderator.getByRole('heading', { name: 'Mark a sales opportunity' })).toBeVisible();
    await moderator.getByLabel('Interest').fill(interest);
    await moderator.getByLabel('Contact basis').selectOption({ label: 'The customer asked for it' });
    await moderator.getByLabel('Expected value').fill('480');
    await moderator.getByRole('button', { name: 'Mark', exact: true }).click();
    await expect(moderator.getByRole('heading', { level: 1, name: interest })).toBeVisible();
    return new URL(moderator.url()).pathname;
  });

  await test.step('qualify it on the board, by key', async () => {
    await moderator.goto('/opportunities');
    await appReady(moderator);
    await moderator.getByRole('region', { name: 'Spotted' }).getByRole('link', { name: interest }).focus();
    await moderator.keyboard.press('Shift+ArrowRight');
    const moved = moderator.getByRole('region', { name: 'Qualified' }).getByRole('link', { name: interest });
    await expect(moved).toBeFocused();
    await expect(moderator.getByRole('status')).toHaveText(`“${interest}” is now under “Qualified”.`);
  });

  await test.step('a colleague takes it over and writes a note', async () => {
    const sales = await people.as('sales');
    await sales.goto(opportunity);
    await appReady(sales);
    await sales.getByText('Edit', { exact: true }).click();
    await sales.getByLabel('Owner').selectOption({ label: 'Demo Sales' });
    await sales.getByRole('button', { name: 'Save' }).click();
    await expect(sales.getByText('Owner: – → Demo Sales')).toBeVisible();
    await sales.getByRole('textbox', { name: 'Note' }).fill(`Call after five ${id}`);
    await sales.getByRole('button', { name: 'Add note' }).click();
    await expect(sales.getByRole('listitem').filter({ hasText: `Call after five ${id}` })).toBeVisible();
  });

  await test.step('the CRM tells how it went', async () => {
    const ask = crm(request, await newApiKey(await people.as('admin'), `CRM ${id}`, 'opportunities'));
    const path = opportunity;
    expect(await ask('GET', path)).toMatchObject({ stage: 'qualified', value: 480, contact: { name: expect.stringMatching(/^Demo/) } });
    await ask('PATCH', path, { stage: 'contacted', crm_reference: `CRM-${id}` });
    expect(await ask('PATCH', path, { stage: 'won', value: 512.5, outcome: 'Ordered' })).toMatchObject({ stage: 'won', value: 512.5 });
  });

  await test.step('staff sees stage and value beside the thread', async () => {
    await moderator.goto(thread);
    const seen = moderator.getByRole('region', { name: 'Sales opportunities' }).getByRole('listitem').filter({ hasText: interest });
    await expect(seen).toContainText('Won');
    await expect(seen).toContainText('€512.50');
  });

  await test.step('a guest, the customer and an expert see nothing', async () => {
    for (const page of [await people.visitor(), await people.as('asker'), await people.as('expert')]) {
      const response = await page.goto(thread);
      expect(await response!.text()).not.toContain(id);
      await page.goto(opportunity);
      await expect(page.getByText(interest)).toHaveCount(0);
    }
    const guest = await people.visitor();
    await guest.goto('/opportunities');
    await expect(guest).toHaveURL(/\/sign-in\?next=/);
    expect((await (await people.as('asker')).goto('/opportunities'))!.status()).toBe(403);
  });
});

test('a card moves by drag, and asks why before it is lost', async ({ people }) => {
  const sales = await people.as('sales');
  const id = unique();
  const interest = `Hub for a garage ${id}`;
  await threadByTitle(sales, 'hub-and-app', /offline after a power cut/);
  await sales.getByRole('article').first().getByRole('link', { name: 'Demo Noor' }).click();
  await sales.getByRole('link', { name: /^Sales opportunity/ }).click();
  await sales.getByLabel('Interest').fill(interest);
  await sales.getByRole('button', { name: 'Mark', exact: true }).click();
  await expect(sales.getByRole('heading', { level: 1, name: interest })).toBeVisible();

  await sales.goto('/opportunities?owner=none');
  await appReady(sales);
  const card = (stage: string) => sales.getByRole('region', { name: stage }).getByRole('listitem').filter({ hasText: interest });
  await drag(sales, card('Spotted'), sales.getByRole('region', { name: 'Contacted' }));
  await expect(card('Contacted')).toBeVisible();
  await drag(sales, card('Contacted'), sales.getByRole('region', { name: 'Lost' }));
  await expect(card('Contacted').getByRole('textbox', { name: 'Reason' })).toBeFocused();
  await sales.keyboard.type('Sold the garage');
  await card('Contacted').getByRole('button', { name: 'Move to “Lost”' }).click();
  await expect(card('Lost')).toBeVisible();
});

/** As a hand does it: in steps. */
async function drag(page: Page, from: Locator, to: Locator) {
  await from.hover();
  await page.mouse.down();
  const { x, y, width } = (await to.boundingBox())!;
  await page.mouse.move(x + width / 2, y + 40, { steps: 8 });
  await page.mouse.up();
}
