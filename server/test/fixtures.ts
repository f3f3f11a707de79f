import { slugify } from '@helpcommons/shared';
import { newId } from '../src/platform/database/ids.ts';
import type { TestApp } from './app.ts';

type Values = Record<string, unknown>;

/** Rows as they are, without the rules of the use cases: for tests of what readers see. */
export async function insert(t: TestApp, table: string, values: Values): Promise<void> {
  const columns = Object.keys(values);
  await t.db.query(`insert into ${table} (${columns.join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')})`, Object.values(values));
}

export async function insertSpace(t: TestApp, slug: string, values: Values = {}): Promise<string> {
  const id = newId('space');
  await insert(t, 'space', { id, slug, name: slug, ...values });
  await t.db.query(`select pg_notify('helpcommons', '["spaces", {}]')`);
  return id;
}

/** A thread and its question, of the same visibility. */
export async function insertThread(t: TestApp, values: Values & { space_id: string; author_id: string }): Promise<{ id: string; question: string }> {
  const id = newId('thread');
  const { markdown = 'The question', ...columns } = values;
  const title = String(values.title ?? 'How does it work');
  await insert(t, 'thread', { id, title, slug: slugify(title), locale: 'en', ...columns });
  const question = await insertPost(t, { thread_id: id, author_id: values.author_id, kind: 'question', markdown, visibility: values.visibility ?? 'public' });
  return { id, question };
}

export async function insertPost(t: TestApp, values: Values & { thread_id: string; author_id: string; kind: string }): Promise<string> {
  const id = newId('post');
  await insert(t, 'post', { id, markdown: 'Some **text**', ...values });
  return id;
}

export async function insertTag(t: TestApp, name: string, ...threadIds: string[]): Promise<string> {
  const id = newId('tag');
  await insert(t, 'tag', { id, name });
  for (const thread_id of threadIds) await insert(t, 'thread_tag', { thread_id, tag_id: id });
  return id;
}

/** Runs the work and answers the statements it sent. */
export async function statements(t: TestApp, work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const { manager } = t.db.dataSource;
  const query = manager.query.bind(manager);
  const prepared = t.db.prepared.bind(t.db);
  t.db.prepared = ((sql: string, parameters?: unknown[]) => {
    sent.push(sql);
    return prepared(sql, parameters);
  }) as typeof t.db.prepared;
  manager.query = ((sql: string, parameters?: unknown[]) => {
    sent.push(sql);
    return query(sql, parameters);
  }) as typeof manager.query;
  try {
    await work();
  } finally {
    manager.query = query;
    t.db.prepared = prepared;
  }
  return sent;
}
