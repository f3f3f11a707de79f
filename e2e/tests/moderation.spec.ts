import type { Page } from '@playwright/test';
import { type Newcomer, signUp } from '../support/newcomer.ts';
import { appReady, expect, test, unique } from '../support/test.ts';

const plain = { javaScriptEnabled: false };

async function answer(page: Page, thread: string, text: string): Promise<void> {
  await page.goto(thread);
  await page.getByLabel('What would you do?').fill(text);
  await page.getByRole('button', { name: 'Post answer' }).click();
  await expect(page.getByText(text)).toBeVisible();
}

/** From the post itself, as readers do it. */
async function report(page: Page, thread: string, text: string, reason: string): Promise<void> {
  await page.goto(thread);
  const post = page.getByRole('article').filter({ hasText: text });
  await post.locator('summary').filter({ hasText: 'More' }).click();
  await post.getByRole('link', { name: 'Report' }).click();
  await page.getByLabel(reason).check();
  await page.getByRole('button', { name: 'Send the report' }).click();
  await expect(page.getByText(text)).toHaveCount(0);
}

const threadOf = async (page: Page, space: string, title: RegExp) => {
  await page.goto(`/spaces/${space}`);
  await page.getByRole('link', { name: title }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  return new URL(page.url()).pathname;
};

const why = (page: Page) => page.getByRole('article').filter({ has: page.getByRole('navigation') });

test('a spam wave is held, its authors are suspended by keyboard, and an honest post that was hidden comes back', async ({ people, watch }) => {
  watch.allow(/status of 4\d\d/);
  test.setTimeout(150_000);
  const id = unique();
  const guest = await people.visitor(plain);
  const thread = await threadOf(guest, 'radiator-valves', /batteries last three months/);
  const spam = (n: number) => `Batteries for nothing, number ${n} ${id}: https://batteries-${id}.example/${n}`;
  const honest = `Ours lasted two winters since we lowered the target by one degree ${id}.`;

  const helper = await people.as('asker', plain);
  const spammers: Newcomer[] = [];

  await test.step('new accounts post', async () => {
    for (const n of [1, 2]) {
      const spammer = await signUp(await people.visitor(plain), `Newcomer ${n} ${id}`, `newcomer-${n}-${id}`);
      await answer(spammer.page, thread, spam(n));
      await expect(spammer.page.getByText('This waits for a moderator to look at it')).toBeVisible();
      spammers.push(spammer);
    }
    await answer(helper, thread, honest);
    await guest.goto(thread);
    await expect(guest.getByText(honest)).toBeVisible();
    await expect(guest.getByText(`batteries-${id}.example`)).toHaveCount(0);
  });

  await test.step('reports hide the honest one', async () => {
    for (const who of ['ines', 'noor', 'layla', 'tomas'] as const) await report(await people.as(who, plain), thread, honest, 'Off topic');
    await guest.goto(thread);
    await expect(guest.getByText(honest)).toHaveCount(0);
  });

  const moderator = await people.as('moderator');
  await test.step('the held ones are cleared by keyboard alone', async () => {
    await moderator.goto('/moderation?kind=held');
    await appReady(moderator);
    await moderator.keyboard.press('j');
    const item = () => new URL(moderator.url()).searchParams.get('item');
    await expect.poll(item).not.toBeNull();
    for (let at = item(); at !== null; at = item()) {
      await expect(moderator.locator('form.decide input[name=item]')).toHaveValue(at); // the address is there before its item
      await moderator.keyboard.press((await why(moderator).innerText()).includes('Newcomer') ? 'p' : 'a');
      await expect.poll(item).not.toBe(at);
    }
    await moderator.goto('/moderation?kind=held');
    await expect(moderator.getByRole('link', { name: 'Held 0' })).toBeVisible();
  });

  await test.step('a suspended account does not come in, and is told why', async () => {
    for (const spammer of spammers) {
      await spammer.page.goto('/sign-in');
      const main = spammer.page.getByRole('main');
      await main.getByLabel('E-mail address').fill(spammer.email);
      await main.getByLabel('Password').fill(spammer.password);
      await main.getByRole('button', { name: 'Sign in' }).click();
      await expect(spammer.page.getByText(/suspended for now\. Until .+ Reason: /)).toBeVisible();
    }
  });

  await test.step('the honest author learns why, and appeals', async () => {
    await helper.goto('/reviews');
    const review = helper.getByRole('region').filter({ hasText: honest });
    await expect(review).toContainText('Several members reported it');
    await expect(review).toContainText('Off topic');
    await review.locator('summary').filter({ hasText: 'Appeal' }).click();
    await review.getByLabel('Why should this be decided differently?').fill(`It is what helped us ${id}`);
    await review.getByRole('button', { name: 'Send' }).click();
    await expect(helper.getByText('Your appeal waits for another moderator.')).toBeVisible();
  });

  await test.step('a moderator grants it, and the post is back in its place', async () => {
    await moderator.goto('/moderation?kind=appeals');
    await moderator.getByRole('link', { name: new RegExp(honest.slice(0, 30)) }).click();
    await appReady(moderator);
    await expect(why(moderator).getByText(`It is what helped us ${id}`)).toBeVisible();
    await moderator.keyboard.press('a');
    await expect(async () => {
      await helper.goto('/reviews');
      await expect(helper.getByText('Your appeal was granted.')).toBeVisible({ timeout: 500 });
    }).toPass();
    await guest.goto(thread);
    await expect(guest.getByText(honest)).toBeVisible();
  });
});

test('two moderators at the same item: one decides, the other is told', async ({ people, watch }) => {
  watch.allow(/status of 4\d\d/);
  const id = unique();
  const text = `Press the small button with a pin for three seconds ${id}.`;
  const author = await people.as('tomas', plain);
  const thread = await threadOf(author, 'radiator-valves', /batteries last three months/);
  await answer(author, thread, text);
  await report(await people.as('ines', plain), thread, text, 'Duplicate');
  const both = [await people.as('moderator'), await people.as('admin')] as const;
  for (const page of both) {
    await page.goto('/moderation?kind=reports&sort=newest');
    await page.getByRole('link', { name: new RegExp(text.slice(0, 30)) }).click();
    await expect(why(page)).toContainText(text);
    await appReady(page);
  }
  await test.step('while one looks at it the other sees so', async () => {
    await both[0].keyboard.press('c');
    await expect(both[1].getByText('Demo Moderator looks at it').first()).toBeVisible();
    await both[1].keyboard.press('h');
    await expect(both[1].getByRole('alert')).toHaveText('Somebody else is looking at this just now.');
    await both[0].keyboard.press('c');
    await expect(both[1].getByText('Demo Moderator looks at it')).toHaveCount(0);
  });
  await test.step('at once: one of the two decides', async () => {
    await Promise.all(both.map((page) => page.keyboard.press('i')));
    const told = both.map((page) => page.getByText(/decided this/).or(page.getByText('Somebody else decided this meanwhile.')).first());
    await expect(async () => {
      const seen = await Promise.all(told.map((one) => one.isVisible()));
      expect(seen.filter(Boolean)).toHaveLength(1);
    }).toPass();
  });
});
