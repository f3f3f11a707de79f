import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { insertTag, insertThread } from '../../../test/fixtures.ts';
import { member, type TestMember } from '../../../test/people.ts';

let t: TestApp;
let admin: TestMember;
let asker: TestMember;
beforeAll(async () => {
  t = await createTestApp();
  [admin, asker] = [await member(t, { grants: ['admin'] }), await member(t)];
});
afterAll(() => t.close());

const SPACE = { slug: 'hardware', name: 'Hardware', description: '', locale: 'en', asksForProduct: true, readAudience: 'EVERYONE', askAudience: 'MEMBERS', answerAudience: 'MEMBERS' };
interface Saved { result: { __typename: string; code?: string; fields?: { field: string; code: string }[]; space?: { id: string; slug: string; name: string; url: string; parent: { slug: string } | null } } }
const save = (mutation: 'createSpace' | 'updateSpace', input: object, as = admin) =>
  t.gql<Saved>(
    `mutation ($input: SpaceInput!) { result: ${mutation}(input: $input) { __typename ... on SpacePayload { space { id slug name url parent { slug } } } ... on UserError { code } ... on InvalidInput { fields { field code } } } }`,
    { input },
    { as: as.cookie },
  );

test('an empty community counts nothing', async () => {
  const { data } = await t.gql('{ community { name stats { threads answers comments accepted articles members } } }');
  expect(data).toEqual({ community: { name: 'Helpcommons', stats: { threads: 0, answers: 0, comments: 0, accepted: 0, articles: 0, members: 2 } } });
});

test('an admin makes spaces, and they are there at once', async () => {
  expect((await save('createSpace', SPACE)).data.result.space).toMatchObject({ slug: 'hardware', url: '/spaces/hardware', parent: null });
  expect((await save('createSpace', { ...SPACE, slug: 'sensors', name: 'Sensors', parent: 'hardware' })).data.result.space).toMatchObject({ parent: { slug: 'hardware' } });
  const { data } = await t.gql('{ spaces { slug parent { slug } children { slug } viewerCanAsk } }', {}, { as: asker.cookie });
  expect(data.spaces).toEqual([
    { slug: 'hardware', parent: null, children: [{ slug: 'sensors' }], viewerCanAsk: true },
    { slug: 'sensors', parent: { slug: 'hardware' }, children: [], viewerCanAsk: true },
  ]);
  expect((await t.gql('{ space(slug: "sensors") { viewerCanAsk } }')).data).toEqual({ space: { viewerCanAsk: false } });
});

test('what is wrong with a space is told by field; nobody but an admin makes one', async () => {
  expect((await save('createSpace', SPACE)).data.result).toMatchObject({ __typename: 'InvalidInput', fields: [{ field: 'slug', code: 'TAKEN' }] });
  expect((await save('createSpace', { ...SPACE, slug: 'Not a slug', name: '', parent: 'nowhere' })).data.result.fields).toEqual([
    { field: 'slug', code: 'INVALID' }, { field: 'name', code: 'REQUIRED' }, { field: 'parent', code: 'UNKNOWN' },
  ]);
  expect((await save('createSpace', { ...SPACE, slug: 'more' }, asker)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('a space cannot come to lie below itself', async () => {
  expect((await save('updateSpace', { ...SPACE, parent: 'sensors' })).data.result).toMatchObject({ __typename: 'Conflict', code: 'SPACE_CYCLE' });
  expect((await save('updateSpace', { ...SPACE, name: 'Hardware and more' })).data.result.space).toMatchObject({ name: 'Hardware and more' });
});

test('counts of a space and a tag are those of what can be read', async () => {
  const { data } = await save('createSpace', { ...SPACE, slug: 'partners', name: 'Partners', parent: 'hardware', readAudience: 'MEMBERS' });
  const [hidden, open] = [data.result.space!.id, (await t.gql<{ space: { id: string } }>('{ space(slug: "sensors") { id } }')).data.space.id];
  const threads = [await insertThread(t, { space_id: hidden, author_id: asker.id }), await insertThread(t, { space_id: open, author_id: asker.id })];
  await insertThread(t, { space_id: open, author_id: asker.id, visibility: 'hidden' });
  await insertTag(t, 'humidity', ...threads.map((thread) => thread.id));
  await insertTag(t, 'humid-air');
  const query = '{ space(slug: "hardware") { threadCount unansweredCount } tag(name: "humidity") { threadCount url } tags(startsWith: "hum") { nodes { name threadCount } } }';
  expect((await t.gql(query)).data).toEqual({
    space: { threadCount: 1, unansweredCount: 1 }, tag: { threadCount: 1, url: '/tags/humidity' },
    tags: { nodes: [{ name: 'humidity', threadCount: 1 }, { name: 'humid-air', threadCount: 0 }] },
  });
  expect((await t.gql(query, {}, { as: asker.cookie })).data).toMatchObject({ space: { threadCount: 2 }, tag: { threadCount: 2 } });
  expect((await t.gql('{ space(slug: "partners") { id } }')).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

test('tags are paged, most used first', async () => {
  interface Tags { tags: { nodes: { name: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }
  const page = (after?: string) => t.gql<Tags>('query ($after: String) { tags(first: 1, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } } }', { after });
  const first = (await page()).data.tags;
  expect(first).toMatchObject({ nodes: [{ name: 'humidity' }], pageInfo: { hasNextPage: true } });
  expect((await page(first.pageInfo.endCursor)).data.tags).toMatchObject({ nodes: [{ name: 'humid-air' }], pageInfo: { hasNextPage: false } });
});
