import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import route from '../src/routes/moderation-rules/index.ts';
import type { ModerationRulesPageQuery, RuleFactsFragment } from '../src/routes/moderation-rules/moderation-rules.gql.ts';
import { renderPage } from './render-page.tsx';

const fact = (change: Partial<RuleFactsFragment>): RuleFactsFragment => ({
  __typename: 'ScreeningRule', id: 'x1', kind: 'WORD', name: '', locale: null, text: 'casino\nfree spins', mode: 'SHADOW', since: '2026-01-01T00:00:00Z', isBuiltIn: false, matches: 0, lastMatchAt: null, decided: 0, removed: 0,
  precision: null, recall: null, ...change,
});
const rules = [
  fact({ id: 'xspam_model', kind: 'SPAM_MODEL', text: '', isBuiltIn: true, mode: 'ON', matches: 40, decided: 20, removed: 19, precision: 0.95, recall: 0.5 }),
  fact({ id: 'x1', name: 'Games of chance', locale: 'nl' }),
  fact({ id: 'x2', kind: 'PATTERN', text: 'cas[i1]no', matches: 3 }),
];
const trial: ModerationRulesPageQuery['trial'] = { __typename: 'RuleTrial', posts: 1000, held: 1, examples: [{ __typename: 'RuleTrialExample', postId: 'p1', excerpt: 'Come to the casino', detail: 'casino' }] };

function show(change: Partial<ModerationRulesPageQuery> = {}, search = '') {
  const viewer = {
    __typename: 'Viewer', id: 'u9', emailConfirmed: true, locale: 'en', unreadCount: 0, reviewCount: 0, profile: { __typename: 'Profile', id: 'u9', name: 'Mo', url: '/users/u9/mo' },
    can: { __typename: 'ViewerPermissions', administer: false, ask: true, manageKnowledge: false, markOpportunities: false, moderate: true, seeOpportunities: false, sell: false },
  };
  const spamModel = { __typename: 'SpamModelState', learnedAt: '2026-02-01T00:00:00Z', spam: 60, spamNeeded: 50, honest: 900, honestNeeded: 200, isReady: true };
  renderPage(route, { __typename: 'Query', community: { __typename: 'Community', name: 'Demo', locales: ['en', 'nl'] }, viewer, viewerCanKeepRules: true, screeningRules: rules, spamModel, trial: undefined, ...change } as never, `/moderation/rules${search}`);
}
const row = (name: string) => within(screen.getByRole('heading', { name, level: 3 }).closest('li')!);
const figures = (name: string) => row(name).queryAllByRole('definition').map((dd) => dd.textContent);

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

test('each rule has its figures and its mode', () => {
  show();
  expect(figures('Spam model')).toEqual(['40', '20', '19', '95%', '50%']);
  expect(figures('Pattern')).toEqual(['3', '0', '0', '–', '–']);
  expect(row('Games of chance').getByText(/Nothing found since/)).toBeTruthy();
  expect(row('Games of chance').getByText(/Words · Dutch/).textContent).toContain('casino, free spins');
  expect(row('Spam model').getByRole('button', { name: 'On' }).getAttribute('aria-pressed')).toBe('true');
  expect(row('Games of chance').getByRole('button', { name: 'Shadow' }).getAttribute('aria-pressed')).toBe('true');
});

test('who may not keep rules reads them', () => {
  show({ viewerCanKeepRules: false });
  expect(figures('Spam model')).toHaveLength(5);
  expect(within(screen.getByRole('main')).queryAllByRole('button', { hidden: true })).toEqual([]);
});

test('what a trial would have held stands beside what was tried, which is still there', () => {
  show({ trial }, '?kind=WORD&locale=nl&text=roulette');
  const fresh = within(screen.getByRole('region', { name: 'Add words or a pattern' }));
  expect(fresh.getByText('It would have held 1 of the 1,000 newest posts.')).toBeTruthy();
  expect(fresh.getByRole('link', { name: 'Come to the casino' }).getAttribute('href')).toBe('/posts/p1');
  expect(fresh.getByRole<HTMLTextAreaElement>('textbox', { name: 'Words or pattern' }).value).toBe('roulette');
  document.body.innerHTML = '';
  show({ trial }, '?rule=x1&kind=WORD&text=roulette');
  expect(row('Games of chance').getByText(/would have held 1/)).toBeTruthy();
  expect(row('Games of chance').getByRole<HTMLTextAreaElement>('textbox', { name: 'Words or pattern' }).value).toBe('roulette');
  expect(within(screen.getByRole('region', { name: 'Add words or a pattern' })).queryByText(/would have held/)).toBeNull();
});

test('a pattern that cannot be tried is explained', () => {
  show({ trial: { __typename: 'InvalidInput', code: 'INVALID_INPUT', message: '', fields: [{ __typename: 'FieldError', field: 'text', code: 'INVALID_PATTERN', message: 'cannot be read: missing closing )' }] } as never }, '?kind=PATTERN&text=a(b');
  expect(screen.getByRole('alert').textContent).toBe('cannot be read: missing closing )');
});
