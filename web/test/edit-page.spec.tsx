import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import type { EditPostPageQuery } from '../src/routes/edit-post/edit-post.gql.ts';
import route from '../src/routes/edit-post/index.ts';
import { place, renderPage } from './render-page.tsx';

type Post = NonNullable<EditPostPageQuery['post']>;
const waiting: NonNullable<Post['viewerSuggestion']> = { __typename: 'EditSuggestion', id: 's1', rule: '', title: null, tags: null, bodyMarkdown: 'As I would have it', createdAt: '2026-01-01T00:00:00Z' };

function dataOf(edit: boolean, viewerSuggestion: Post['viewerSuggestion'] = null) {
  const post: Post = {
    __typename: 'Post', id: 'p1', kind: 'ANSWER', url: '/questions/t1/x#p1', revision: 1, bodyMarkdown: 'As it stands', viewerCan: { __typename: 'PostPermissions', edit, suggestEdit: !edit }, viewerSuggestion,
    thread: { __typename: 'Thread', id: 't1', title: 'Why?', url: '/questions/t1/x', tags: [] },
  };
  return { __typename: 'Query', community: { __typename: 'Community', name: 'Demo', locales: ['en'] }, viewer: null, post } as never;
}
const text = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text' }).value;

test('who may not edit may suggest', () => {
  renderPage(route, dataOf(false), '/posts/p1/edit');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Suggest a change');
  expect(screen.getByText(/looks at your change first/)).toBeTruthy();
  expect(text()).toBe('As it stands');
});

test('what waits is told, with the rule that holds it, and can be changed', () => {
  renderPage(route, dataOf(true, { ...waiting, rule: 'first_links' }), '/posts/p1/edit');
  expect(screen.getByText(/waits for approval/).textContent).toMatch(/waits for approval.*Why: First posts with links are looked at first\./);
  expect(text()).toBe('As I would have it');
});

test('after saving: to the post, or, where it waits, to what says so', () => {
  const { location } = route.forms!['edit']!;
  const answer = (suggested: object | null) => ({ editPost: { __typename: 'PostPayload', post: { url: '/questions/t1/x#p1' }, suggested } }) as never;
  expect(location(place('/posts/p1/edit'), answer(null), {})).toBe('/questions/t1/x#p1');
  expect(location(place('/posts/p1/edit'), answer({ id: 's1' }), {})).toBe('/posts/p1/edit');
});
