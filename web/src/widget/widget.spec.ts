import { afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { TAG, widgetElement } from './element.ts';

const items = [
  { type: 'article', id: 'a1', title: 'Reset the hub', snippet_html: 'Hold the <mark>button</mark>', url: 'https://help.example/articles/a1/reset' },
  { type: 'thread', id: 't1', title: 'Blinks orange', snippet_html: '', url: 'https://help.example/questions/t1/blinks' },
];
const article = { id: 'a1', title: 'Reset the hub', html: '<p>Hold the <a href="https://help.example/x">button</a>.</p>', text: 'Hold the button.', url: 'https://help.example/articles/a1/reset', locale: 'en', author: 'Demo expert' };

const requests: string[] = [];
let answer: (url: string) => { status: number; body?: unknown };

beforeAll(() => {
  // What jsdom lacks: a browser's own dialog and style sheets.
  HTMLDialogElement.prototype.showModal = function () { this.open = true; };
  HTMLDialogElement.prototype.close = function () { this.open = false; this.dispatchEvent(new Event('close')); };
  Object.assign(globalThis, { CSSStyleSheet: class { replaceSync() { return undefined; } } });
  globalThis.fetch = (async (url: string, init?: RequestInit) => {
    requests.push(`${init?.method ?? 'GET'} ${url}${typeof init?.body === 'string' ? ` ${init.body}` : ''}`);
    const { status, body } = answer(url);
    return { ok: status < 300, status, json: async () => body };
  }) as unknown as typeof fetch;
  customElements.define(TAG, widgetElement({ base: 'https://help.example/', space: 'hubs', locale: undefined }));
});
beforeEach(() => {
  requests.length = 0;
  answer = (url) => ({ status: 200, body: url.includes('/articles/') ? article : { items } });
});
afterEach(() => {
  document.body.replaceChildren();
  jest.useRealTimers();
});

function widget(attributes: Record<string, string> = {}) {
  const element = document.createElement(TAG) as HTMLElement & { open(): void };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  const root = element.shadowRoot!;
  return {
    element, root, launch: root.querySelector<HTMLButtonElement>('.launch')!,
    get dialog() { return root.querySelector('dialog')!; },
    button: (name: string) => [...root.querySelectorAll('button')].find((b) => b.textContent?.startsWith(name) && !b.hidden)!,
    link: (name: string) => [...root.querySelectorAll('a')].find((a) => a.textContent?.includes(name))!,
    type(text: string) {
      const input = root.querySelector('input')!;
      input.value = text;
      input.dispatchEvent(new Event('input'));
      root.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    },
  };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

test('loads nothing until it is opened, then offers what is about the page', async () => {
  document.title = 'Smart hub';
  const w = widget();
  await settled();
  expect(requests).toEqual([]);
  w.launch.click();
  expect(w.launch.getAttribute('aria-expanded')).toBe('true');
  expect(w.root.activeElement).toBe(w.root.querySelector('input'));
  await settled();
  expect(requests).toEqual([expect.stringMatching(/^GET https:\/\/help\.example\/widget\/api\/suggest\?url=.*&title=Smart\+hub&locale=en&space=hubs$/)]);
  expect(w.root.textContent).toContain('For this page');
  const tab = (shiftKey = false) => w.root.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', shiftKey, bubbles: true, cancelable: true }));
  w.link('Ask the community').focus();
  tab();
  expect(w.root.activeElement).toBe(w.button('Close'));
  tab(true);
  expect(w.root.activeElement).toBe(w.link('Ask the community'));
  w.dialog.close();
  expect(w.launch.getAttribute('aria-expanded')).toBe('false');
  expect(w.root.activeElement).toBe(w.launch);
});

test('searches, shows an article in place and says whether it helped', async () => {
  const w = widget();
  w.launch.click();
  w.type('orange button');
  await settled();
  expect(requests.at(-1)).toContain('/widget/api/search?q=orange+button');
  expect(w.root.querySelector('[role=status]')!.textContent).toBe('2 results');
  expect(w.link('Blinks orange').target).toBe('_blank');
  w.button('Reset the hub').click();
  await settled();
  expect(w.root.activeElement?.textContent).toBe('Reset the hub');
  expect(w.link('button').rel).toBe('noopener');
  w.button('Yes').click();
  expect(requests.at(-1)).toBe('POST https://help.example/widget/api/articles/a1/feedback yes');
  expect(w.root.textContent).toContain('Thank you');
  w.button('Back').click();
  expect(w.root.textContent).toContain('Blinks orange');
});

test('asking carries over what was typed', () => {
  const w = widget({ space: 'valves' });
  w.launch.click();
  w.type('Why & how?');
  expect(w.link('Ask the community').href).toBe('https://help.example/ask?title=Why+%26+how%3F&space=valves');
});

test('says what to do when nothing is found and when nothing answers', async () => {
  const w = widget();
  w.launch.click();
  answer = () => ({ status: 200, body: { items: [] } });
  w.type('xyzzy');
  await settled();
  expect(w.root.textContent).toContain('Nothing found for “xyzzy”');
  answer = () => ({ status: 503 });
  w.type('xyzzy again');
  await settled();
  expect(w.root.querySelector('[role=status]')!.textContent).toContain('Check your connection');
  answer = () => ({ status: 200, body: { items } });
  w.button('Try again').click();
  await settled();
  expect(w.root.textContent).toContain('Reset the hub');
});

test('speaks the language of the page, or the one it is told', () => {
  document.documentElement.lang = 'nl-BE';
  expect(widget().launch.textContent).toBe('Hulp');
  expect(widget({ locale: 'en' }).launch.textContent).toBe('Help');
  expect(widget({ locale: 'xx' }).launch.textContent).toBe('Help');
  document.documentElement.lang = 'en';
});
