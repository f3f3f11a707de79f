import { mailedLink } from '../support/mail.ts';
import { expect, signIn, test, unique } from '../support/test.ts';

const plain = { javaScriptEnabled: false };

test('everything that is a form works without JavaScript: sign up, confirm, sign in, ask, answer, comment, vote, accept', async ({ people, watch }) => {
  watch.allow(/status of 422/); // the sign-up that is refused
  test.setTimeout(90_000);
  const id = unique();
  const email = `plain-${id}@community.example`;
  const password = `long enough ${id}`;
  const title = `Valve clicks twice every evening ${id}`;
  const asker = await people.visitor(plain);
  const helper = await people.as('noor', plain);

  await test.step('sign up: a mistake is told and nothing typed is lost', async () => {
    await asker.goto('/sign-up');
    await asker.getByLabel('Name').fill(`Plain ${id}`);
    await asker.getByLabel('E-mail address').fill(email);
    await asker.getByLabel('Password').fill('password1');
    await asker.getByRole('main').getByRole('button', { name: 'Sign up' }).click();
    await expect(asker.getByLabel('Password')).toHaveAttribute('aria-invalid', 'true');
    await expect(asker.getByLabel('Name')).toHaveValue(`Plain ${id}`);
    await asker.getByLabel('Password').fill(password);
    await asker.getByRole('main').getByRole('button', { name: 'Sign up' }).click();
    await expect(asker.getByText('Check your mail')).toBeVisible();
  });

  await test.step('confirm, sign out, sign in', async () => {
    await asker.goto(await mailedLink(email, /\/confirm\?token=/));
    await asker.getByRole('button', { name: 'Yes, this is my address' }).click();
    await expect(asker.getByText('Your address is confirmed')).toBeVisible();
    await asker.goto('/sign-out');
    await asker.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
    await asker.goto('/ask'); // guests are asked who they are, and led on
    await signIn(asker, email, password);
    await expect(asker).toHaveURL(/\/ask$/);
  });

  await test.step('ask; similar questions at a press', async () => {
    await asker.getByLabel('Where does it belong?').selectOption({ label: 'Radiator valves' });
    await asker.getByLabel('Your question in one sentence').fill('Valve batteries last three months');
    await asker.getByRole('button', { name: 'Look for similar questions' }).click();
    await expect(asker.getByRole('link', { name: /Valve batteries last three months instead/ })).toBeVisible();
    await asker.getByLabel('Your question in one sentence').fill(title);
    await asker.getByLabel('What happens, and what did you try?').fill(`Each evening the valve ${id} clicks twice and the room stays cold.`);
    await asker.getByRole('button', { name: 'Post question' }).click();
    await expect(asker.getByRole('heading', { level: 1, name: title })).toBeVisible();
  });
  const thread = new URL(asker.url()).pathname;

  await test.step('answer, comment, vote', async () => {
    await helper.goto(thread);
    await helper.getByLabel('What would you do?').fill(`Take the valve off and calibrate it anew ${id}.`);
    await helper.getByRole('button', { name: 'Post answer' }).click();
    await expect(helper.getByRole('article').filter({ hasText: 'calibrate it anew' })).toBeVisible();
    const question = helper.getByRole('article').filter({ hasText: 'clicks twice and the room' });
    await question.getByText('Comment', { exact: true }).click();
    await question.getByLabel('Your comment').fill(`Which valve is it? ${id}`);
    await question.getByRole('button', { name: 'Post comment' }).click();
    await expect(helper.getByRole('listitem').filter({ hasText: 'Which valve is it?' })).toBeVisible();
    await question.getByRole('button', { name: 'Useful · 0' }).click();
    await expect(question.getByRole('button', { name: 'Useful · 1' })).toHaveAttribute('aria-pressed', 'true');
  });

  await test.step('the inbox: read it, mark it', async () => {
    await expect(async () => {
      await asker.goto('/notifications');
      await expect(asker.getByRole('link', { name: new RegExp(`New: Demo Noor answered your question .*${id}`) })).toBeVisible({ timeout: 500 });
    }).toPass();
    await asker.getByRole('button', { name: 'Mark all as read' }).click();
    await expect(asker.getByText('You have read everything.')).toBeVisible();
  });

  await test.step('accept, and take it back', async () => {
    await asker.goto(thread);
    await asker.getByRole('button', { name: 'Accept this answer' }).click();
    await expect(asker.getByRole('heading', { name: 'What solved it' })).toBeVisible();
    const answer = asker.getByRole('article').filter({ hasText: 'calibrate it anew' });
    await answer.getByText('More', { exact: true }).click();
    await answer.getByRole('button', { name: 'Undo accepting' }).click();
    await expect(asker.getByRole('heading', { name: 'What solved it' })).toBeHidden();
  });
});

test('reading, searching and paging work without JavaScript', async ({ people }) => {
  const page = await people.visitor(plain);
  await page.goto('/');
  await page.getByRole('searchbox', { name: 'Search' }).fill('power cut');
  await page.getByRole('searchbox', { name: 'Search' }).press('Enter');
  await page.getByRole('list', { name: 'Results' }).getByRole('link', { name: /Everything offline after a power cut/ }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: /Everything offline after a power cut/ })).toBeVisible();

  await page.goto('/search?q=warmly');
  const titles = () => page.getByRole('list', { name: 'Results' }).locator('li > a').allInnerTexts();
  const first = await titles();
  await page.getByRole('main').getByRole('link', { name: 'More', exact: true }).click();
  await expect(page).toHaveURL(/after=/);
  const second = await titles();
  expect(second.length).toBeGreaterThan(0);
  expect(second).not.toEqual(first);
});
