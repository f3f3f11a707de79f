import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/app.ts';

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

const words = (expression: string) => [...new Set([...expression.matchAll(/'([a-z_]+)'/g)].map((m) => m[1]!))].sort();

// TypeORM compares checks by name alone: a word that is added to the code would be refused by the database.
test('the database takes exactly the words that the code knows', async () => {
  const checks = t.db.dataSource.entityMetadatas.flatMap((e) => e.checks.map((c) => ({ table: e.tableName, name: c.name, words: words(c.expression) })));
  const rows = await t.db.query<{ table: string; name: string; definition: string }>(
    `select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition from pg_constraint k join pg_class c on c.oid = k.conrelid where k.contype = 'c'`,
  );
  const stored = new Map(rows.map((r) => [`${r.table} ${r.name}`, words(r.definition)]));
  expect(checks.length).toBeGreaterThan(20);
  expect(checks.map((c) => [c.table, c.name, stored.get(`${c.table} ${c.name}`)])).toEqual(checks.map((c) => [c.table, c.name, c.words]));
});
