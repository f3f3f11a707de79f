import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { AuditLog } from './audit-log.ts';

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

test('what was written down stays: the database refuses to change, remove or empty it', async () => {
  const audit = t.app.get(AuditLog);
  await audit.record({ accountId: 'u1' }, { action: 'post.hide', subject: { type: 'post', id: 'p1' }, reason: 'Advertisement', before: { visibility: 'public' }, after: { visibility: 'hidden' } });
  for (const statement of [`update audit_entry set reason = ''`, 'delete from audit_entry', 'delete from audit_entry where false', 'truncate audit_entry']) {
    await expect(t.db.query(statement)).rejects.toThrow('append only');
  }
  expect(await t.db.query('select actor_id, action, subject_id, reason, before, after from audit_entry')).toEqual([
    { actor_id: 'u1', action: 'post.hide', subject_id: 'p1', reason: 'Advertisement', before: { visibility: 'public' }, after: { visibility: 'hidden' } },
  ]);
});

test('an action that fails leaves no entry', async () => {
  const audit = t.app.get(AuditLog);
  const failing = t.db.transaction(async () => {
    await audit.record({}, { action: 'thread.lock', subject: { type: 'thread', id: 't9' } });
    throw new Error('not locked after all');
  });
  await expect(failing).rejects.toThrow('not locked');
  expect(await t.db.query(`select 1 from audit_entry where subject_id = 't9'`)).toEqual([]);
});
