import { type Browser, type BrowserContext, type BrowserContextOptions, expect, type Page, test as base } from '@playwright/test';

export { expect };
export const PASSWORD = 'demo-helpcommons';
export type DemoPerson = 'asker' | 'expert' | 'moderator' | 'manager' | 'sales' | 'admin' | 'tomas' | 'ines' | 'noor' | 'layla' | 'marit';
type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>;

interface People {
  /** A page of a demo account that is signed in, in a browser of its own. */
  as(who: DemoPerson, options?: BrowserContextOptions): Promise<Page>;
  /** A page of a visitor, in a browser of their own. */
  visitor(options?: BrowserContextOptions): Promise<Page>;
}

/** Messages that the browser itself writes for an answer that a journey expects (`allow`). */
interface Watch {
  problems: string[];
  allow(message: RegExp): void;
}

/** Every page is watched: an error in the console (a violation of the content security policy is one) fails the journey. */
export const test = base.extend<{ people: People; watch: Watch }, { signedIn: Map<string, SignedIn> }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  signedIn: [async ({}, provide) => provide(new Map()), { scope: 'worker' }],

  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  watch: [async ({}, provide) => {
    const problems: string[] = [];
    const allowed: RegExp[] = [];
    await provide({ problems, allow: (message) => allowed.push(message) });
    expect(problems.filter((p) => !allowed.some((a) => a.test(p)))).toEqual([]);
  }, { auto: true }],

  people: async ({ browser, watch, signedIn, contextOptions, baseURL, locale, timezoneId }, provide) => {
    const contexts: BrowserContext[] = [];
    const open = async (options: BrowserContextOptions) => {
      const context = await browser.newContext({ ...contextOptions, ...(baseURL && { baseURL }), ...(locale && { locale }), ...(timezoneId && { timezoneId }), ...options });
      contexts.push(context);
      return watched(await context.newPage(), watch);
    };
    await provide({
      visitor: (options = {}) => open(options),
      as: async (who, options = {}) => {
        if (!signedIn.has(who)) signedIn.set(who, await signInAs(browser, baseURL!, who));
        return open({ ...options, storageState: signedIn.get(who)! });
      },
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

function watched(page: Page, { problems }: Watch): Page {
  page.on('console', (message) => { if (message.type() === 'error') problems.push(`${message.text()} (${message.location().url})`); });
  page.on('pageerror', (error) => problems.push(String(error)));
  return page;
}

async function signInAs(browser: Browser, baseURL: string, who: DemoPerson): Promise<SignedIn> {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, `${who}@demo.example`, PASSWORD);
  const state = await context.storageState();
  await context.close();
  return state;
}

export async function signIn(page: Page, email: string, password: string): Promise<void> {
  if (!new URL(page.url(), 'http://x').pathname.startsWith('/sign-in')) await page.goto('/sign-in');
  const main = page.getByRole('main');
  await main.getByLabel('E-mail address').fill(email);
  await main.getByLabel('Password').fill(password);
  await main.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('link', { name: 'Inbox' })).toBeVisible();
}

/** The app has taken over: from here on forms are its. */
export const appReady = (page: Page) => expect(page.locator('html[data-app=ready]')).toBeAttached();

/** Short words that no other run has used. */
export const unique = () => Date.now().toString(36) + Math.floor(Math.random() * 1296).toString(36);
