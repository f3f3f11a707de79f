import { compileMessage } from '@lingui/message-utils/compileMessage';
import { describe, expect, test } from '@jest/globals';
import { cleanup, render, screen, within } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { translator } from '../../lib/i18n.tsx';
import { Providers } from '../../lib/providers.tsx';
import type { ArticlePageQuery } from './article.gql.ts';
import type { ArticleOfPage } from './article-of-page.ts';
import { articleJsonLd } from './json-ld.ts';
import { ArticlePage } from './page.tsx';

const texts = (file: string) => JSON.parse(readFileSync(`src/locales/en/${file}.json`, 'utf8')) as Record<string, string>;
const t = translator('en', { ...texts('article'), ...texts('ui') }, compileMessage);
const helper = { __typename: 'Profile' as const, id: 'u1', name: 'Helper', url: '/users/u1/helper' };
const thread = { __typename: 'Thread' as const, id: 't1', title: 'Hub blinks', url: '/questions/t1/hub-blinks', locale: 'en' };
const source = { __typename: 'ArticleSource' as const, author: helper, thread, revision: 1, current: true };

const article = (more: Partial<ArticleOfPage> = {}): ArticleOfPage => ({
  __typename: 'Article', id: 'a1', title: 'Hub blinks orange', url: '/articles/a1/hub-blinks-orange', locale: 'en', audience: 'EVERYONE', excerpt: 'Router first.',
  problemHtml: '<p>It blinks.</p>', solutionHtml: '<p>Router <em>first</em>.</p>', environment: 'Hub 2.1', product: 'Hub', versionRange: null,
  createdAt: '2026-05-01T10:00:00Z', updatedAt: '2026-05-02T10:00:00Z', owner: null, space: { __typename: 'Space', id: 'c1', name: 'Hub', slug: 'hub', url: '/spaces/hub' },
  confidence: 'VALIDATED', stale: false, staleAt: null, staleReason: null, withdrawn: false, reviewDueAt: '2026-08-01T10:00:00Z', revision: 1,
  helpfulCount: 3, unhelpfulCount: 1, viewerHelpful: true, validatedAt: '2026-05-02T10:00:00Z', validatedBy: null,
  viewerCan: { __typename: 'ArticlePermissions', archive: false, edit: false, rate: true, validate: false },
  sources: [{ ...source, post: { __typename: 'Post', id: 'p2', kind: 'ANSWER', url: '/questions/t1/hub-blinks#p2' } }], revisions: [], ...more,
});
const manages = { __typename: 'ArticlePermissions', archive: true, edit: true, rate: true, validate: true } as const;

function show(shown: ArticleOfPage) {
  const data: ArticlePageQuery = { __typename: 'Query', community: { __typename: 'Community', name: 'Commons', locales: ['en'] }, viewer: null, article: shown };
  render(<Providers t={t} rejected={undefined}><ArticlePage data={data} pathname={shown.url} params={{}} search={new URLSearchParams()} /></Providers>);
}

describe('the page of an article', () => {
  test('says what solved it, where that comes from and what one has said of it', () => {
    show(article());
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Hub blinks orange');
    const aside = within(screen.getByRole('complementary'));
    expect(aside.getByRole('link', { name: 'Hub blinks' }).getAttribute('href')).toBe('/questions/t1/hub-blinks');
    expect(aside.getByRole('link', { name: 'Helper' }).getAttribute('href')).toBe('/users/u1/helper');
    expect(screen.getByRole('button', { name: 'Yes' }).getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByText(/Helpful to 3 of 4/)).toBeTruthy();
    expect(screen.queryByText(/Archive/)).toBeNull();
  });

  const doubtful = { stale: true, staleAt: '2026-05-03T10:00:00Z', staleReason: 'SOURCE_UNACCEPTED', withdrawn: true };

  test('warns everybody of what is being checked, and tells staff why and what to do', () => {
    show(article(doubtful));
    expect(screen.getByText(/be careful until then/)).toBeTruthy();
    expect(screen.queryByText(/no longer accepted/)).toBeNull();
    cleanup();
    show(article({ ...doubtful, viewerCan: manages }));
    expect(screen.getByText(/no longer accepted/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Still right: Hub blinks orange' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Edit: Hub blinks orange' }).getAttribute('href')).toBe('/knowledge/a1');
  });

  test('shows staff a reason it has no text for yet', () => {
    show(article({ ...doubtful, staleReason: 'SOMETHING_NEW', viewerCan: manages }));
    expect(screen.getByText(/needs somebody who looks/)).toBeTruthy();
  });
});

test('structured data names the authors of the answers and what it is based on', () => {
  expect(articleJsonLd(article(), 'Commons', 'https://community.example')).toMatchObject({
    '@type': 'TechArticle', headline: 'Hub blinks orange', url: 'https://community.example/articles/a1/hub-blinks-orange', articleBody: expect.stringContaining('Router first.'),
    author: [{ '@type': 'Person', name: 'Helper', url: 'https://community.example/users/u1/helper' }],
    isBasedOn: ['https://community.example/questions/t1/hub-blinks#p2'], dateModified: '2026-05-02T10:00:00Z',
  });
  expect(articleJsonLd(article({ sources: [] }), 'Commons', 'https://community.example')).toMatchObject({ author: { '@type': 'Organization', name: 'Commons' } });
});
