import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import route from '../src/routes/thread-tools/index.ts';
import suggestionsRoute from '../src/routes/suggestions/index.ts';
import type { ThreadToolsPageQuery } from '../src/routes/thread-tools/thread-tools.gql.ts';
import { renderPage } from './render-page.tsx';

type Thread = NonNullable<ThreadToolsPageQuery['thread']>;
const who = (name: string) => ({ __typename: 'Profile' as const, id: `u-${name}`, name, url: `/users/u-${name}` });
const movable = (id: string, change: Partial<Thread['question']> = {}): Thread['question'] => ({ __typename: 'Post', id, url: `/questions/t1#${id}`, excerpt: `Text of ${id}`, accepted: false, createdAt: '2026-03-12T10:00:00Z', author: who('Joost'), comments: [], ...change });
const CAN = { __typename: 'ThreadPermissions' as const, close: true, lock: true, merge: true, moderate: true, move: true, note: true, pin: true, reopen: false, retitle: true, split: true };
const change = (more: object): Thread['changes'][number] => ({
  __typename: 'ThreadChange', id: 'b1', kind: 'PIN', at: '2026-03-12T10:00:00Z', reason: '', undoneAt: null, undoableUntil: '2026-04-11T10:00:00Z', viewerCanUndo: true, by: who('Mo'), undoneBy: null, other: null,
  before: { __typename: 'ThreadChangeSide', title: null, tags: null, space: null, answer: null }, after: { __typename: 'ThreadChangeSide', title: null, tags: null, space: null, answer: null }, ...more,
}) as Thread['changes'][number];

function show(more: Partial<Thread> = {}) {
  const thread = {
    __typename: 'Thread', id: 't1', title: 'Thermostat drops off Wi-Fi', url: '/questions/t1/slug', locale: 'en', pinnedAt: null, lockedAt: null, closedAt: null, closeReason: null, closeNote: null, tags: [], duplicateOf: null,
    space: { __typename: 'Space', id: 's1', name: 'Thermostats', slug: 'thermostats' }, viewerCan: CAN, staffNotes: [], changes: [], question: movable('p1', { comments: [{ ...movable('p4'), __typename: 'Post' }] }),
    answers: { __typename: 'AnswerPage', page: 1, pageCount: 1, nodes: [movable('p2', { accepted: true }), movable('p3')] }, ...more,
  };
  renderPage(route, { __typename: 'Query', community: { __typename: 'Community', name: 'Demo', locales: ['en'] }, viewer: null, thread, spaces: [thread.space, { __typename: 'Space', id: 's2', name: 'Boilers', slug: 'boilers' }] } as never, '/moderation/threads/t1');
}

// React says so when elements stand in each other that the parser of a browser would take apart.
let said: ReturnType<typeof jest.spyOn>;
beforeEach(() => {
  said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  const problems = said.mock.calls;
  said.mockRestore();
  expect(problems).toEqual([]);
});

const hidden = { hidden: true };

test('a moderator has every tool', () => {
  show();
  for (const name of ['Pin', 'Lock', 'Save', 'Move it', 'Merge it', 'Split it off', 'Add the note']) expect(screen.getByRole('button', { name, ...hidden })).toBeTruthy();
  expect(screen.getAllByRole('button', { name: 'Close it', ...hidden })).toHaveLength(2);
});

test('notes are read, and one’s own deleted', () => {
  const note = { __typename: 'StaffNote' as const, id: 'o1', text: 'Rings daily', at: '2026-03-12T10:00:00Z', author: who('Mo') };
  show({ staffNotes: [{ ...note, viewerCanDelete: true }, { ...note, id: 'o2', text: 'Wants an offer', viewerCanDelete: false }] });
  expect(screen.getByText('Wants an offer')).toBeTruthy();
  expect(screen.getAllByRole('button', { name: 'Delete' })).toHaveLength(1);
});

test('an expert closes and no more; sales reads and writes notes', () => {
  const none = { ...CAN, close: false, lock: false, merge: false, moderate: false, move: false, note: false, pin: false, retitle: false, split: false };
  show({ viewerCan: { ...none, close: true } });
  expect(within(screen.getByRole('main')).getAllByRole('button', hidden).map((b) => b.textContent)).toEqual(['Close it', 'Close it']);
  document.body.innerHTML = '';
  show({ viewerCan: { ...none, note: true } });
  expect(within(screen.getByRole('main')).getAllByRole('button', hidden).map((b) => b.textContent)).toEqual(['Add the note']);
});

test('what is closed says why and can be reopened', () => {
  show({ closedAt: '2026-03-12T10:00:00Z', closeNote: 'Not sold any more', viewerCan: { ...CAN, reopen: true } });
  expect(screen.getByText('Not sold any more')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Reopen' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Close it', ...hidden })).toBeNull();
});

test('an accepted answer cannot be split off; comments of the question can', () => {
  show();
  const boxes = screen.getAllByRole('checkbox', hidden) as HTMLInputElement[];
  expect(boxes.map((b) => [b.value, b.disabled])).toEqual([['p4', false], ['p2', true], ['p3', false]]);
});

test('the history says what, who and why, with the way back where there is one', () => {
  show({
    changes: [
      change({ id: 'b3', kind: 'MOVE', reason: 'Wrong place', before: { __typename: 'ThreadChangeSide', title: null, tags: null, answer: null, space: { __typename: 'Space', id: 's2', name: 'Boilers' } }, after: { __typename: 'ThreadChangeSide', title: null, tags: null, answer: null, space: { __typename: 'Space', id: 's1', name: 'Thermostats' } } }),
      change({ id: 'b2', kind: 'LOCK', viewerCanUndo: false, undoneAt: '2026-03-13T10:00:00Z', undoneBy: who('Sanne') }),
    ],
  });
  const [moved, locked] = within(screen.getByRole('region', { name: 'What was done' })).getAllByRole('listitem');
  expect(moved!.textContent).toContain('Boilers → Thermostats');
  expect(moved!.textContent).toContain('Wrong place');
  expect(within(moved!).getByRole('button', { name: 'Undo: Moved' })).toBeTruthy();
  expect(locked!.textContent).toContain('Undone by Sanne');
  expect(within(locked!).queryByRole('button')).toBeNull();
});

test('a suggested change stands beside what it changes, to approve or to refuse with a reason', () => {
  const suggestion = { __typename: 'EditSuggestion', id: 'j1', title: null, tags: null, reason: 'It takes longer', significance: 'MEDIUM', createdAt: '2026-03-12T10:00:00Z', diffHtml: 'Press for <del>five</del><ins>ten</ins> seconds.', editor: who('Sanne') };
  const post = { __typename: 'Post', id: 'p2', url: '/questions/t1#p2', viewerCan: { __typename: 'PostPermissions', edit: true }, suggestions: [suggestion], thread: { __typename: 'Thread', id: 't1', title: 'Thermostat drops off Wi-Fi' } };
  renderPage(suggestionsRoute, { __typename: 'Query', community: { __typename: 'Community', name: 'Demo', locales: ['en'] }, viewer: null, post } as never, '/posts/p2/suggestions');
  const change = within(screen.getAllByRole('region', { name: 'Change by Sanne' })[0]!);
  expect(change.getByText('ten').tagName).toBe('INS');
  expect(change.getByText('It takes longer')).toBeTruthy();
  expect(change.getByRole('button', { name: 'Approve' })).toBeTruthy();
  expect(change.getByLabelText('Why not?').hasAttribute('required')).toBe(true);
});
