import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { member } from '../../../test/people.ts';
import { ReputationLedger } from './index.ts';

let t: TestApp;
let ledger: ReputationLedger;

beforeAll(async () => {
  t = await createTestApp();
  ledger = t.app.get(ReputationLedger);
});
afterAll(() => t.close());

const reputation = async (id: string) => (await t.db.one<{ reputation: number }>('select reputation from account where id = $1', [id]))!.reputation;

describe('the ledger', () => {
  test('counts a reason once, and as if it had not been when it is cancelled', async () => {
    const { id: accountId } = await member(t);
    const entry = { accountId, kind: 'article_validated' as const, points: 20, key: `article:${accountId}` };
    await ledger.record(entry);
    await ledger.record(entry);
    expect(await reputation(accountId)).toBe(21);
    await ledger.cancel(entry.key);
    await ledger.cancel(entry.key);
    expect(await reputation(accountId)).toBe(1);
    await ledger.record(entry);
    expect(await reputation(accountId)).toBe(21);
  });

  test('never takes what somebody does not have', async () => {
    const { id: accountId } = await member(t);
    await ledger.record({ accountId, kind: 'post_removed', points: -100, key: `removed:${accountId}` });
    expect(await reputation(accountId)).toBe(1);
    await ledger.record({ accountId, kind: 'article_validated', points: 20, key: `article:${accountId}` });
    expect(await reputation(accountId)).toBe(21);
  });

  test('is part of the transaction of who decides', async () => {
    const { id: accountId } = await member(t);
    const decided = t.db.transaction(async () => {
      await ledger.record({ accountId, kind: 'article_validated', points: 20, key: `article:${accountId}` });
      throw new Error('not decided');
    });
    await expect(decided).rejects.toThrow('not decided');
    expect(await reputation(accountId)).toBe(1);
  });

  test('loses nothing when several write at once', async () => {
    const { id: accountId } = await member(t);
    await Promise.all(Array.from({ length: 12 }, (_, n) => ledger.record({ accountId, kind: 'article_validated', points: 20, key: `article:${accountId}:${n}` })));
    expect(await reputation(accountId)).toBe(241);
  });
});
