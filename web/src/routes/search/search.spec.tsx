import { describe, expect, test } from '@jest/globals';
import { cleanup, screen, within } from '@testing-library/react';
import { place, renderPage } from '../../../test/render-page.tsx';
import route from './index.ts';
import type { SearchPageQuery } from './search.gql.ts';

type Hit = SearchPageQuery['search']['hits'][number];

const hit = (id: string, more: Partial<Hit> = {}): Hit => ({
  __typename: 'SearchHit', id, type: 'THREAD', state: 'SOLVED', locale: 'en', title: 'A leaking valve', titleHtml: 'A leaking <mark>valve</mark>', snippetHtml: 'The <mark>valve</mark> &lt;b&gt; drips',
  url: `/questions/${id}/a-leaking-valve`, validated: false, votes: 2, answerCount: 3, createdAt: '2026-03-14T10:00:00Z', space: { __typename: 'Space', id: 'c1', name: 'Heating', url: '/spaces/heating' }, ...more,
});
const data = (search: Partial<SearchPageQuery['search']>): SearchPageQuery => ({
  __typename: 'Query', community: { __typename: 'Community', name: 'Community', locales: ['en', 'nl'] }, viewer: null, spaces: [{ __typename: 'Space', id: 'c1', slug: 'heating', name: 'Heating' }],
  search: { __typename: 'SearchPage', hits: [], words: '', unknown: [], didYouMean: null, pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null }, ...search },
});

describe('the search page', () => {
  test('shows what was found, with marked words and nothing else as mark-up', () => {
    renderPage(route, data({ hits: [hit('t1'), hit('p2', { type: 'ANSWER', validated: true }), hit('a3', { type: 'ARTICLE', state: null })] }), '/search?q=valve');
    const results = within(screen.getByRole('list', { name: 'Results' })).getAllByRole('listitem');
    expect(results).toHaveLength(3);
    expect(results[0]!.querySelectorAll('mark')).toHaveLength(2);
    expect(results[0]!.querySelector('b')).toBeNull();
    expect(results.map((r) => /Solved|Accepted answer|Article/.exec(r.textContent)?.[0])).toEqual(['Solved', 'Accepted answer', 'Article']);
  });

  test('keeps the filters when other words are looked for, and passes only filters it knows', () => {
    const address = '/search?q=valve&type=articles&state=nonsense&space=heating&sort=votes&tag=drip';
    renderPage(route, data({}), address);
    const form = screen.getByRole<HTMLFormElement>('search', { name: 'Search with filters' });
    expect(Object.fromEntries(new FormData(form))).toEqual({ q: 'valve', type: 'articles', state: 'nonsense', space: 'heating', sort: 'votes', tag: 'drip' });
    expect(route.variables({}, place(address).search)).toEqual({ query: 'valve', filter: { type: 'ARTICLE', state: null, sort: 'VOTES', space: 'heating', tag: 'drip', locale: null }, after: null, narrow: false });
    const chosen = within(screen.getByRole('list', { name: 'Chosen filters' })).getAllByRole('link');
    expect(chosen.map((a) => a.getAttribute('aria-label'))).toEqual(['Remove filter Articles', 'Remove filter Heating', 'Remove filter drip']);
    expect(chosen[1]!.getAttribute('href')).toBe('/search?q=valve&type=articles&state=nonsense&sort=votes&tag=drip');
  });

  test('counts only where somebody looks; one press narrows, the next takes it back', () => {
    renderPage(route, data({ hits: [hit('t1')] }), '/search?q=valve');
    expect(screen.queryByRole('navigation', { name: 'Filters' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Filters' }).getAttribute('href')).toBe('/search?q=valve&narrow=1');
    cleanup();
    const counts: SearchPageQuery['search']['counts'] = {
      __typename: 'SearchCounts', types: [{ __typename: 'SearchTypeCount', type: 'THREAD', count: 1200 }], states: [{ __typename: 'SearchStateCount', state: 'SOLVED', count: 7 }], spaces: [], tags: [{ __typename: 'SearchCount', value: 'drip', count: 3 }],
      languages: [{ __typename: 'SearchCount', value: 'nl', count: 2 }], complete: true,
    };
    renderPage(route, data({ hits: [hit('t1')], counts }), '/search?q=valve&narrow=1&state=solved&after=x');
    expect(route.variables({}, place('/search?q=valve&narrow=1').search)).toMatchObject({ narrow: true });
    const links = within(screen.getByRole('navigation', { name: 'Filters' })).getAllByRole('link');
    expect(links.map((a) => [a.textContent, a.getAttribute('href')])).toEqual([
      ['Questions 1,200', '/search?q=valve&narrow=1&state=solved&type=threads'], ['Solved 7', '/search?q=valve&narrow=1'], ['drip 3', '/search?q=valve&narrow=1&state=solved&tag=drip'], ['Dutch 2', '/search?q=valve&narrow=1&state=solved&locale=nl'],
    ]);
    expect(links[1]!.getAttribute('aria-current')).toBe('true');
  });

  test('proposes what was meant, within the same filters, from the first page', () => {
    renderPage(route, data({ didYouMean: 'valve leaks' }), '/search?q=vlave+leaks&type=threads&after=x');
    expect(screen.getByRole('link', { name: 'valve leaks' }).getAttribute('href')).toBe('/search?q=valve+leaks&type=threads');
  });

  test('where nothing was found, leads to asking with what was typed, and says which names there are not', () => {
    renderPage(route, data({ words: 'zzyzx "red lamp"', unknown: ['attic'] }), '/search?q=zzyzx+%22red+lamp%22+space%3Aattic&space=heating');
    expect(screen.getByText(/Nothing was found/)).toBeTruthy();
    expect(screen.getByText('There is no space or person named attic.')).toBeTruthy();
    expect(within(screen.getByRole('main')).getByRole('link', { name: 'Ask a question' }).getAttribute('href')).toBe('/ask?space=heating&title=zzyzx+red+lamp');
  });

  test('says what it did not search; without a word there is nothing to ask', () => {
    renderPage(route, data({}), `/search?q=${'valve '.repeat(2_000)}&tag=${'x'.repeat(10_000)}`);
    expect(screen.getByText('Only the first 300 characters were searched.')).toBeTruthy();
    expect(document.body.innerHTML.length).toBeLessThan(20_000);
    cleanup();
    renderPage(route, data({ words: '& |' }), '/search?q=%26+%7C&type=articles');
    expect(screen.getByText(/There is no word in this search/)).toBeTruthy();
    expect(within(screen.getByRole('main')).queryByRole('link', { name: 'Ask a question' })).toBeNull();
  });

  test('pages by cursor and is not for search engines', () => {
    renderPage(route, data({ hits: [hit('t1')], pageInfo: { __typename: 'PageInfo', hasNextPage: true, endCursor: 'abc' } }), '/search?q=valve');
    expect(document.querySelector('a[rel=next]')?.getAttribute('href')).toBe('/search?q=valve&after=abc');
    expect(route.head(data({}), ((id: string) => id) as never, { ...place('/search?q=valve'), origin: '' }).robots).toBe('noindex');
  });
});
