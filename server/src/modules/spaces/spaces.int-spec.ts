import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/app.ts';

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

test('an empty community counts nothing', async () => {
  const { data } = await t.gql('{ community { name stats { threads answers comments accepted articles members } } }');
  expect(data).toEqual({ community: { name: 'Helpcommons', stats: { threads: 0, answers: 0, comments: 0, accepted: 0, articles: 0, members: 0 } } });
});
