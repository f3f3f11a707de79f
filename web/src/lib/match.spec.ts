import { describe, expect, test } from '@jest/globals';
import { matcher } from './match.ts';
import { localPath, withSearch } from './paths.ts';
import type { Route } from './route.ts';

const route = (name: string, pattern: string): Route => ({ name, pattern, load: () => Promise.reject(new Error('not loaded')) });
const match = matcher([route('home', '/'), route('thread', '/questions/:id/:slug?'), route('edit', '/posts/:id/edit')]);

describe('match', () => {
  test('finds the route with its parameters and search', () => {
    const found = match('/questions/q1/a-title', '?page=2');
    expect(found?.route.name).toBe('thread');
    expect(found?.params).toEqual({ id: 'q1', slug: 'a-title' });
    expect(found?.search.get('page')).toBe('2');
  });
  test('an optional part may be missing', () => expect(match('/questions/q1')?.params).toEqual({ id: 'q1' }));
  test('parameters are decoded; broken ones match nothing', () => {
    expect(match('/questions/q1/caf%C3%A9')?.params['slug']).toBe('café');
    expect(match('/questions/%ff')).toBeUndefined();
  });
  test('nothing but the whole path', () => {
    expect(match('/posts/p1/edit/more')).toBeUndefined();
    expect(match('/nowhere')).toBeUndefined();
  });
});

test.each([
  ['/questions/q1?x=1', '/questions/q1?x=1'], ['//evil.example', '/'], ['/\\evil.example', '/'], ['https://evil.example', '/'], ['/\t/evil.example', '/'], [null, '/'],
])('where a visitor came from stays on this site: %s', (given, expected) => expect(localPath(given)).toBe(expected));

test('withSearch changes, adds and drops', () => {
  expect(withSearch('/', new URLSearchParams('tab=solved&after=x'), { after: undefined })).toBe('/?tab=solved');
  expect(withSearch('/', new URLSearchParams(), { page: 2 })).toBe('/?page=2');
});
