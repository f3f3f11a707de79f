import type { Page } from '@playwright/test';
import { appReady, expect, test, unique } from '../support/test.ts';

const plain = { javaScriptEnabled: false };

async function ask(page: Page, title: string, body: string): Promise<string> {
  await page.goto('/ask');
  await page.getByLabel('Where does it belong?').selectOption({ label: 'Radiator valves' });
  await page.getByLabel('Your question in one sentence').fill(title);
  await page.getByLabel('What happens, and what did you try?').fill(body);
  await page.getByRole('button', { name: 'Post question' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  return new URL(page.url()).pathname;
}

async function answer(page: Page, thread: string, text: string): Promise<void> {
  await page.goto(thread);
  await page.getByLabel('What would you do?').fill(text);
  await page.getByRole('button', { name: 'Post answer' }).click();
  await expect(page.getByRole('article').filter({ hasText: text })).toBeVisible();
}

async function tools(page: Page, thread: string): Promise<void> {
  await page.goto(thread);
  await page.getByRole('article').first().locator('.does > details > summary').filter({ hasText: 'More' }).click();
  await page.getByRole('link', { name: 'Moderate …' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Moderate' })).toBeVisible();
}

const tool = (page: Page, name: string) => page.locator('details.tool').filter({ has: page.locator('summary', { hasText: name }) });

test('two threads that ask the same become one and two again, without JavaScript; what is something else is split off', async ({ people, watch }) => {
  watch.allow(/status of 422/); // the address that leads nowhere
  test.setTimeout(120_000);
  const id = unique();
  const [first, second] = [`The valve hums at night ${id}`, `Why does my valve hum ${id}?`];
  const asker = await people.as('noor', plain);
  const other = await people.as('ines', plain);
  const from = await ask(asker, first, `It hums from ten to six and wakes the children ${id}.`);
  const into = await ask(other, second, `Mine hums as well, since the autumn ${id}.`);
  const text = `Turn the pump down by one step ${id}.`;
  await answer(other, from, text);

  const moderator = await people.as('moderator', plain);
  await test.step('merge', async () => {
    await tools(moderator, from);
    const merge = tool(moderator, 'Merge into another thread');
    await merge.locator('summary').click();
    await merge.getByLabel('Address of the thread that stays').fill('nothing');
    await merge.getByRole('button', { name: 'Merge it' }).click();
    await expect(merge.getByText('there is no such thread')).toBeVisible();
    await merge.getByLabel('Address of the thread that stays').fill(into);
    await merge.getByRole('button', { name: 'Merge it' }).click();
    await expect(moderator.getByText('Merged another thread into this one')).toBeVisible();
    await asker.goto(from);
    await expect(asker).toHaveURL(new RegExp(`${into}$`));
    await expect(asker.getByText(text)).toBeVisible();
    await expect(asker.getByText('Answers to another question were added')).toBeVisible();
  });

  await test.step('undo', async () => {
    await moderator.getByRole('button', { name: /^Undo: Merged/ }).click();
    await expect(moderator.getByText('Undone by')).toBeVisible();
    await asker.goto(from);
    await expect(asker.getByRole('heading', { level: 1, name: first })).toBeVisible();
    await expect(asker.getByText(text)).toBeVisible();
  });

  await test.step('split', async () => {
    await tools(moderator, from);
    const split = tool(moderator, 'Split');
    await split.locator('summary').click();
    await split.getByRole('checkbox').check();
    await split.getByLabel('Title of the new thread').fill(`How do I turn the pump down ${id}?`);
    await split.getByRole('button', { name: 'Split it off' }).click();
    await moderator.getByRole('link', { name: `How do I turn the pump down ${id}?` }).click();
    await expect(moderator.getByText('This was part of')).toBeVisible();
    await expect(moderator.getByText(text)).toBeVisible();
  });
});

test('pin, close and the way back by keyboard; readers see the reason', async ({ people }) => {
  const id = unique();
  const asker = await people.as('noor', plain);
  const thread = await ask(asker, `The old valve is out of stock ${id}`, `I would like to have one more of them ${id}.`);
  const moderator = await people.as('moderator');
  await tools(moderator, thread);
  await appReady(moderator);
  await moderator.getByRole('button', { name: 'Pin', exact: true }).press('Enter');
  await expect(moderator.getByRole('button', { name: 'Unpin' })).toBeVisible();
  const close = tool(moderator, 'Close …');
  await close.locator('summary').press('Enter');
  await close.getByLabel('Why is it closed?').fill('It is not made any more.');
  await moderator.keyboard.press('Tab');
  await moderator.keyboard.press('Enter');
  await expect(moderator.getByRole('button', { name: 'Reopen' })).toBeVisible();
  await asker.goto(thread);
  await expect(asker.getByText('It is not made any more.')).toBeVisible();
  await expect(asker.getByLabel('What would you do?')).toHaveCount(0);
  await asker.goto('/spaces/radiator-valves');
  await expect(asker.getByRole('main').locator('ul.list > li').first()).toContainText(`out of stock ${id}`);
  await moderator.getByRole('button', { name: 'Undo: Closed' }).press('Enter');
  await expect(moderator.getByText('Not closed: it can be answered.')).toBeVisible();
  await moderator.getByRole('button', { name: 'Undo: Pinned' }).press('Enter');
  await expect(moderator.getByText('Stands in the list of its space like any other.')).toBeVisible();
});

test('a suggested change is compared and approved by the author', async ({ people }) => {
  const id = unique();
  const author = await people.as('ines', plain);
  const thread = await ask(author, `The display stays dark ${id}`, `It went dark after five seconds ${id}.`);
  const reader = await people.as('noor', plain);
  await reader.goto(thread);
  await reader.locator('.does > details > summary').filter({ hasText: 'More' }).first().click();
  await reader.getByRole('link', { name: 'Suggest a change' }).click();
  await reader.getByLabel('Text', { exact: true }).fill(`It went dark after ten seconds ${id}.`);
  await reader.getByRole('button', { name: 'Send' }).click();
  await expect(reader.getByText('waits for approval')).toBeVisible();
  await reader.goto(thread);
  await expect(reader.getByText('Your change waits for approval.')).toBeVisible();
  await author.goto(thread);
  await author.getByRole('link', { name: 'Compare and decide' }).click();
  await expect(author.locator('.diff ins')).toHaveText(/ten/);
  await author.getByRole('button', { name: 'Approve' }).click();
  await expect(author.getByText('Nothing waits here.')).toBeVisible();
  await author.goto(thread);
  await expect(author.getByText(`after ten seconds ${id}`)).toBeVisible();
});
