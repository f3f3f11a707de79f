import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { act, render } from '@testing-library/react';
import { ServicesProvider, type Services } from '../../lib/services.ts';
import './watch-reading.ts';
import { Reading } from './reading.tsx';

const told: unknown[] = [];
const services = { query: async () => undefined, tell: (_: unknown, { input }: { input: unknown }) => void told.push(input) } as unknown as Services;

/** What the browser would say of elements. */
let report: (shown: Record<string, boolean>) => void;
let visibility: DocumentVisibilityState;

beforeEach(() => {
  jest.useFakeTimers();
  told.length = 0;
  visibility = 'visible';
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });
  (window as { IntersectionObserver: unknown }).IntersectionObserver = class {
    constructor(callback: (entries: object[]) => void) {
      report = (shown) => callback(Object.entries(shown).map(([id, isIntersecting]) => ({ target: id === 'p1' ? document.querySelector('.question') : document.getElementById(id), isIntersecting })));
    }
    observe() {}
    disconnect() {}
  };
});
afterEach(() => void jest.useRealTimers());

const page = (thread = 't1') => (
  <ServicesProvider value={services}>
    <article className="post question" /><article id="p2" /><article id="p3" />
    <Reading thread={thread} question="p1" posts={['p1', 'p2', 'p3']} />
  </ServicesProvider>
);
/** The page, once it counts. */
async function open() {
  const rendered = render(page());
  await act(() => jest.advanceTimersByTimeAsync(0));
  return rendered;
}
const pass = (seconds: number) => act(() => jest.advanceTimersByTime(seconds * 1000));
const hide = () => {
  visibility = 'hidden';
  document.dispatchEvent(new Event('visibilitychange'));
};

describe('a member\'s thread page tells', () => {
  test('every half minute what was on the screen for a while, each post once', async () => {
    await open();
    report({ p1: true, p2: true });
    pass(1);
    report({ p2: false });
    pass(28);
    expect(told).toEqual([]);
    pass(1);
    expect(told).toEqual([{ thread: 't1', posts: ['p1'], seconds: 30 }]);
    report({ p2: true });
    pass(30);
    expect(told[1]).toEqual({ thread: 't1', posts: ['p2'], seconds: 30 });
  });

  test('when it is left or put away, and nothing while it cannot be seen', async () => {
    const { rerender } = await open();
    report({ p3: true });
    pass(5);
    hide();
    expect(told).toEqual([{ thread: 't1', posts: ['p3'], seconds: 5 }]);
    pass(60);
    window.dispatchEvent(new Event('pagehide'));
    expect(told).toHaveLength(1);
    visibility = 'visible';
    pass(4);
    rerender(page('t2'));
    expect(told[1]).toEqual({ thread: 't1', posts: [], seconds: 4 });
  });

  test('no time in which nobody is there', async () => {
    await open();
    pass(300);
    window.dispatchEvent(new Event('scroll'));
    pass(30);
    expect(told.reduce((sum: number, t) => sum + (t as { seconds: number }).seconds, 0)).toBe(120);
  });
});
