import { mailedLink } from '../support/mail.ts';
import { appReady, expect, test, unique } from '../support/test.ts';
import { answersQuery, newApiKey, widgetTitles } from '../support/channels.ts';

/** The whole loop, in the order in which people live it. */
test('a question becomes an answer, the answer an article, and the article serves every channel until it is withdrawn', async ({ people, request }) => {
  test.setTimeout(120_000);
  const id = unique();
  const email = `asker-${id}@community.example`;
  const title = `Thermostat display flickers at midnight ${id}`;
  const question = `Every midnight the display of my thermostat ${id} flickers for ten minutes.`;
  const solution = `Turn off the **nightly self-test** under Settings, Display. The flicker of ${id} is that test.`;

  const asker = await people.visitor();
  await test.step('sign up and confirm', async () => {
    await asker.goto('/sign-up');
    await asker.getByLabel('Name').fill(`Asker ${id}`);
    await asker.getByLabel('E-mail address').fill(email);
    await asker.getByLabel('Password').fill(`long enough ${id}`);
    await asker.getByRole('main').getByRole('button', { name: 'Sign up' }).click();
    await expect(asker.getByText('Check your mail')).toBeVisible();
    await asker.goto(await mailedLink(email, /\/confirm\?token=/));
    await asker.getByRole('button', { name: 'Yes, this is my address' }).click();
    await expect(asker.getByText('Your address is confirmed')).toBeVisible();
  });

  await test.step('ask, with similar threads offered while typing', async () => {
    await asker.goto('/ask');
    await appReady(asker);
    await asker.getByLabel('Where does it belong?').selectOption({ label: 'Warmly One' });
    await asker.getByLabel('Your question in one sentence').fill('Hub blinks orange after a power cut');
    await expect(asker.getByRole('link', { name: /Everything offline after a power cut/ })).toBeVisible();
    await asker.getByLabel('Your question in one sentence').fill(title);
    await asker.getByLabel('What happens, and what did you try?').fill(question);
    await asker.getByRole('button', { name: 'Post question' }).click();
    await expect(asker.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await appReady(asker);
  });
  const thread = new URL(asker.url()).pathname;
  const bell = asker.getByRole('link', { name: /^Inbox/ });

  await test.step('somebody else answers; the asker sees it at once', async () => {
    const helper = await people.as('expert');
    await helper.goto(thread);
    await appReady(helper);
    await helper.getByLabel('What would you do?').fill(solution);
    await helper.getByRole('button', { name: 'Post answer' }).click();
    await expect(helper.getByRole('article').filter({ hasText: 'nightly self-test' })).toBeVisible();
    await expect(asker.getByRole('article').filter({ hasText: 'nightly self-test' })).toBeVisible();
    await expect(bell).toHaveText(/1\s*unread/);
    await mailedLink(email, /\/posts\//);
  });

  await test.step('the notification leads there and is read by that', async () => {
    await bell.click();
    await asker.getByRole('link', { name: new RegExp(`New: .* answered your question .*${id}`) }).click();
    await expect(asker.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(bell).not.toHaveText(/unread/);
  });

  await test.step('accept', async () => {
    await appReady(asker);
    await asker.getByRole('button', { name: 'Accept this answer' }).click();
    await expect(asker.getByRole('heading', { name: 'What solved it' })).toBeVisible();
  });

  const article = await test.step('an article appears, linked on the thread and back', async () => {
    const link = asker.getByRole('complementary').getByRole('link', { name: title });
    await expect(async () => {
      await asker.goto(thread);
      await expect(link).toBeVisible({ timeout: 500 });
    }).toPass();
    await link.click();
    await expect(asker.getByText('nobody of the team has checked it yet')).toBeVisible();
    await expect(asker.getByRole('main').or(asker.getByRole('complementary')).getByRole('link', { name: title }).first()).toBeVisible();
    return new URL(asker.url()).pathname;
  });

  const key = await newApiKey(await people.as('admin'), `Journey ${id}`);
  const served = async () => (await answersQuery(request, key, `thermostat display flickers at midnight ${id}`)).url?.endsWith(article) ?? false;
  await test.step('not yet in other channels', async () => {
    expect(await served()).toBe(false);
  });

  await test.step('a knowledge manager validates it', async () => {
    const manager = await people.as('manager');
    await manager.goto(`/knowledge?q=${id}`);
    const validate = manager.getByRole('button', { name: new RegExp(`^Checked, it is right: .*${id}`) });
    await validate.click();
    await expect(validate).toBeHidden();
    await manager.goto(article);
    await expect(manager.getByText(/Checked by Demo Manager/)).toBeVisible();
  });

  const shop = await people.visitor();
  await test.step('the answer endpoint and the widget serve it', async () => {
    await expect.poll(served).toBe(true);
    await expect.poll(() => widgetTitles(shop, `display flickers midnight ${id}`)).toContain(title);
  });

  await test.step('un-accepting withdraws it from both', async () => {
    await asker.goto(thread);
    await appReady(asker);
    const answer = asker.getByRole('article').filter({ hasText: 'nightly self-test' });
    await answer.getByText('More', { exact: true }).click();
    await answer.getByRole('button', { name: 'Undo accepting' }).click();
    await expect(asker.getByRole('button', { name: 'Accept this answer' })).toBeVisible();
    await expect.poll(served).toBe(false);
    // Another visitor: a browser keeps what it found for a short while.
    await expect.poll(async () => widgetTitles(await people.visitor(), `display flickers midnight ${id}`)).not.toContain(title);
    await asker.goto(article);
    await expect(asker.getByText('Somebody is going to check it')).toBeVisible();
  });
});
