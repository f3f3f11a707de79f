import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { insertPost, insertSpace, insertThread } from '../../../test/fixtures.ts';
import { member } from '../../../test/people.ts';
import { Broadcast } from '../../platform/events/broadcast.ts';
import { SpaceCatalog } from '../spaces/index.ts';
import { ANSWER_ADDED } from './index.ts';

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
  await t.app.listen(0, '127.0.0.1');
});
afterAll(() => t.close());

test('an open page is told of new answers that its reader may see, and of no others', async () => {
  const space = await insertSpace(t, 'general');
  await t.app.get(SpaceCatalog).refresh();
  const author = await member(t);
  const [thread, other] = [await insertThread(t, { space_id: space, author_id: author.id }), await insertThread(t, { space_id: space, author_id: author.id })];
  const hidden = await insertPost(t, { thread_id: thread.id, author_id: author.id, kind: 'answer', visibility: 'hidden' });
  const elsewhere = await insertPost(t, { thread_id: other.id, author_id: author.id, kind: 'answer' });
  const answer = await insertPost(t, { thread_id: thread.id, author_id: author.id, kind: 'answer' });

  const client = createClient({ url: `${(await t.app.getUrl()).replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket });
  const query = 'subscription ($thread: ID!) { answerAdded(thread: $thread) { id bodyHtml url author { name } } }';
  const answers = client.iterate<{ answerAdded: { id: string; url: string; author: { name: string } } }>({ query, variables: { thread: thread.id } });
  const next = answers.next();
  const broadcast = t.app.get(Broadcast);
  let told: Awaited<typeof next> | undefined;
  void next.then((result) => (told = result));
  // Telling is repeated: nothing says when the server has begun to listen.
  while (!told) {
    for (const [threadId, postId] of [[thread.id, hidden], [other.id, elsewhere], [thread.id, answer]] as const) await broadcast.send(ANSWER_ADDED, { threadId, postId });
    await new Promise((r) => setTimeout(r, 50));
  }
  expect(told.value?.data?.answerAdded).toMatchObject({ id: answer, url: `/questions/${thread.id}/how-does-it-work#${answer}`, author: { name: author.name } });
  await answers.return?.();

  const missing = client.iterate({ query, variables: { thread: 'tnowhere' } });
  await expect(missing.next()).resolves.toMatchObject({ value: { errors: [{ message: 'This thread does not exist' }] } });
  await client.dispose();
});
