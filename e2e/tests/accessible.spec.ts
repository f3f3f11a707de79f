import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';
import { expect, test } from '../support/test.ts';

// A trace of so many looks costs more than it tells.
test.use({ trace: 'off' });
test.describe.configure({ timeout: 120_000 });

const widths = [320, 768, 1440];
const everything: RunOptions = { resultTypes: ['violations'] };
/** Dark changes colours and nothing else. */
const colours: RunOptions = { resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block'] };

/** Every page at three widths, light and dark: no finding, nothing to scroll sideways for. */
async function check(page: Page, paths: readonly string[]) {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of paths) {
    await page.goto(path);
    await page.evaluate(axe.source);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      for (const [colorScheme, options] of [['light', everything], ['dark', colours]] as const) {
        await page.emulateMedia({ colorScheme });
        const { found, sideways } = await page.evaluate(look, options);
        expect.soft(found, `${path} ${colorScheme} ${width}`).toEqual([]);
        expect.soft(sideways, `${path} at ${width} scrolls sideways`).toBe(0);
      }
    }
  }
}

/** Runs in the page. */
async function look(options: RunOptions) {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))); // the page has taken the new size in
  const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, options);
  const found = violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(' ')} (${n.failureSummary?.split('\n')[1]?.trim()})`));
  return { found, sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth };
}

const hrefs = async (page: Page, path: string, selector: string, count: number) => {
  await page.goto(path);
  return (await page.locator(selector).evaluateAll((links) => links.map((a) => new URL((a as HTMLAnchorElement).href).pathname))).slice(0, count);
};

test('what guests read', async ({ people, watch }) => {
  watch.allow(/status of 404/);
  const page = await people.visitor();
  const solved = await hrefs(page, '/?tab=solved', 'main .list > li > a', 1);
  const latest = await hrefs(page, '/', 'main .list > li > a', 2);
  const article = await hrefs(page, '/articles', 'main .list > li > a', 1);
  expect([solved.length, latest.length, article.length]).toEqual([1, 2, 1]);
  const profile = await hrefs(page, solved[0]!, 'article .who a', 1);
  await check(page, ['/', ...solved, ...latest, '/articles', ...article, ...profile, '/nowhere']);
});

test('finding and joining', async ({ people }) => {
  const page = await people.visitor();
  await check(page, ['/search?q=hub', '/spaces/hub-and-app', '/tags', ...(await hrefs(page, '/tags', 'main a[href^="/tags/"]', 1)), '/sign-in', '/sign-up', '/forgot', '/accept?token=unknown']);
});

test('what members do', async ({ people }) => {
  const page = await people.as('asker');
  const own = await hrefs(page, '/', 'main .list > li > a', 1);
  await check(page, ['/ask', ...own, '/notifications', '/settings']);
});

test('what staff do', async ({ people }) => {
  const manager = await people.as('manager');
  await check(manager, ['/knowledge', ...(await hrefs(manager, '/knowledge', 'main a[href^="/knowledge/"]', 1))]);
  const sales = await people.as('sales');
  const one = await hrefs(sales, '/opportunities', 'main .opportunity > a', 1);
  const thread = await hrefs(sales, one[0]!, 'main a[href^="/questions/"]', 1);
  await check(sales, ['/opportunities', '/opportunities/list', '/opportunities/totals', '/opportunities/proposals', ...one, ...thread, '/opportunities/mark?thread=' + thread[0]!.split('/')[2]!]);
  const moderator = await people.as('moderator');
  await check(moderator, ['/moderation', ...(await hrefs(moderator, '/moderation', 'main .queue-rows a', 1)), '/moderation/rules?kind=WORD&text=channel', ...(await hrefs(moderator, '/spaces/radiator-valves', 'main .list > li > a', 1)), '/reviews']);
  const admin = await people.as('admin');
  await check(admin, ['/admin', '/admin/spaces', '/admin/clients', '/admin/webhooks', '/admin/settings', '/admin/audit']);
});
