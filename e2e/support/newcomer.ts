import { expect, type Page } from '@playwright/test';
import { mailedLink } from './mail.ts';

export interface Newcomer { page: Page; name: string; email: string; password: string }

/** Somebody who signs up and confirms their address. The page has to be one without script: it is quicker. */
export async function signUp(page: Page, name: string, key: string): Promise<Newcomer> {
  const email = `${key}@community.example`;
  const password = `long enough ${key}`;
  await page.goto('/sign-up');
  const main = page.getByRole('main');
  await main.getByLabel('Name').fill(name);
  await main.getByLabel('E-mail address').fill(email);
  await main.getByLabel('Password').fill(password);
  await main.getByRole('button', { name: 'Sign up' }).click();
  await expect(page.getByText('Check your mail')).toBeVisible();
  await page.goto(await mailedLink(email, /\/confirm\?token=/));
  await page.getByRole('button', { name: 'Yes, this is my address' }).click();
  await expect(page.getByText('Your address is confirmed')).toBeVisible();
  return { page, name, email, password };
}
