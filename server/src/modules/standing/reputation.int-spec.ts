import { Role, type ReputationKind } from '@helpcommons/shared';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { insert } from '../../../test/fixtures.ts';
import { member, space, type TestMember } from '../../../test/people.ts';
import { commands, questionOf } from '../../../test/threads.ts';
import { Queues } from '../../platform/events/queues.ts';
import { Settings } from '../../platform/config/settings.ts';
import { reputationOf, VOTES } from './domain/reputation.ts';
import { RecountReputation, ReputationLedger } from './index.ts';

let t: TestApp;
let c: ReturnType<typeof commands>;
let ledger: ReputationLedger;
let crowd: TestMember[];

beforeAll(async () => {
  t = await createTestApp();
  c = commands(t);
  ledger = t.app.get(ReputationLedger);
  await space(t, { slug: 'help' });
  crowd = await Promise.all(Array.from({ length: 22 }, () => member(t)));
});
afterAll(() => t.close());

const shown = async ({ id }: { id: string }) => (await t.db.one<{ reputation: number }>('select reputation from account where id = $1', [id]))!.reputation;

/** After everything that was said has had its effect. */
async function reputation(who: { id: string }): Promise<number> {
  await t.settle();
  return shown(who);
}

async function answered(asker?: TestMember, helper?: TestMember) {
  const [a, h] = [asker ?? (await member(t)), helper ?? (await member(t))];
  const { thread } = await c.ask(a, { space: 'help' });
  const { post } = await c.answer(h, thread.id);
  return { asker: a, helper: h, thread: thread.id, question: await questionOf(t, thread.id), answer: post.id };
}

describe('the ledger', () => {
  test('counts a reason once, and as if it had not been when it is cancelled', async () => {
    const who = await member(t);
    const entry = { accountId: who.id, kind: 'article_validated' as const, points: 20, key: `article:${who.id}` };
    await ledger.record(entry);
    await ledger.record(entry);
    expect(await shown(who)).toBe(21);
    await ledger.cancel(entry.key);
    await ledger.cancel(entry.key);
    expect(await shown(who)).toBe(1);
    await ledger.record(entry);
    expect(await shown(who)).toBe(21);
  });

  test('is part of the transaction of who decides', async () => {
    const who = await member(t);
    const decided = t.db.transaction(async () => {
      await ledger.record({ accountId: who.id, kind: 'article_validated', points: 20, key: `article:${who.id}` });
      throw new Error('not decided');
    });
    await expect(decided).rejects.toThrow('not decided');
    expect(await shown(who)).toBe(1);
  });

  test('loses nothing when several write at once', async () => {
    const who = await member(t);
    await Promise.all(Array.from({ length: 12 }, (_, n) => ledger.record({ accountId: who.id, kind: 'article_validated', points: 20, key: `article:${who.id}:${n}` })));
    expect(await shown(who)).toBe(241);
  });
});

describe('votes', () => {
  test('on questions and answers give 10 and cost 2; voting an answer down costs 1', async () => {
    const q = await answered();
    const [up, down, upAgain] = crowd as [TestMember, TestMember, TestMember];
    await c.vote(up, q.question, 1);
    await c.vote(up, q.answer, 1);
    await c.vote(upAgain, q.answer, 1);
    expect(await reputation(q.asker)).toBe(11);
    expect(await reputation(q.helper)).toBe(21);
    // Something to lose.
    await ledger.record({ accountId: down.id, kind: 'article_validated', points: 20, key: `start:${down.id}` });
    await c.vote(down, q.question, -1);
    expect([await reputation(q.asker), await shown(down)]).toEqual([9, 21]);
    await c.vote(down, q.answer, -1);
    expect([await reputation(q.helper), await shown(down)]).toEqual([19, 20]);
  });

  test('that are changed or taken back correct it, however often', async () => {
    const q = await answered();
    await c.vote(crowd[0], q.answer, 1);
    await c.vote(crowd[1], q.answer, 1);
    expect(await reputation(q.helper)).toBe(21);
    await c.vote(crowd[1], q.answer, -1);
    expect(await reputation(q.helper)).toBe(9);
    await c.vote(crowd[1], q.answer, 0);
    expect(await reputation(q.helper)).toBe(11);
    for (const value of [1, 0, 1, -1, 1]) await c.vote(crowd[1], q.answer, value);
    expect(await reputation(q.helper)).toBe(21);
  });

  test('give at most 200 a day', async () => {
    const q = await answered();
    for (const who of crowd.slice(0, 20)) await c.vote(who, q.answer, 1);
    expect(await reputation(q.helper)).toBe(201);
    await c.vote(crowd[20], q.answer, 1);
    await c.accept(q.asker, q.answer);
    expect(await reputation(q.helper)).toBe(216);
    await t.db.query(`update vote set created_at = now() - interval '1 day' where post_id = $1 and account_id = $2`, [q.answer, crowd[0]!.id]);
    await t.db.query(`update reputation_entry set at = at - interval '1 day' where post_id = $1 and by_id = $2`, [q.answer, crowd[0]!.id]);
    expect((await t.app.get(RecountReputation).one(q.helper.id)).changed).toBe(1);
    expect(await shown(q.helper)).toBe(226);
  });

  test('never take what somebody does not have', async () => {
    const q = await answered();
    for (const who of crowd.slice(0, 3)) await c.vote(who, q.answer, -1);
    expect(await reputation(q.helper)).toBe(1);
    expect(await shown(crowd[5]!)).toBe(1);
    await c.vote(crowd[3], q.answer, 1);
    expect(await reputation(q.helper)).toBe(11);
  });

  test('on what is deleted or hidden do not count until it is back', async () => {
    const q = await answered();
    const moderator = await member(t, { grants: [Role.MODERATOR] });
    await c.vote(crowd[0], q.answer, 1);
    await c.vote(crowd[0], q.question, 1);
    await c.accept(q.asker, q.answer);
    expect([await reputation(q.helper), await shown(q.asker)]).toEqual([26, 13]);
    await c.delete(moderator, q.answer);
    expect([await reputation(q.helper), await shown(q.asker)]).toEqual([1, 11]);
    await c.restore(moderator, q.answer);
    expect([await reputation(q.helper), await shown(q.asker)]).toEqual([11, 11]);
    await c.hide(moderator, q.answer);
    expect(await reputation(q.helper)).toBe(1);
    await c.unhide(moderator, q.answer);
    expect(await reputation(q.helper)).toBe(11);
  });

  test('that an import brought along have nobody behind them', async () => {
    const q = await answered();
    await insert(t, 'vote', { post_id: q.answer, value: 1, weight: 40, import_key: q.answer });
    await c.vote(crowd[0], q.answer, 1);
    expect(await reputation(q.helper)).toBe(11);
  });
});

describe('accepting', () => {
  test('gives 15 to the author and 2 to who accepts, until it is taken back', async () => {
    const q = await answered();
    await c.accept(q.asker, q.answer);
    expect([await reputation(q.helper), await shown(q.asker)]).toEqual([16, 3]);
    await c.unaccept(q.asker, q.answer);
    expect([await reputation(q.helper), await shown(q.asker)]).toEqual([1, 1]);
    const moderator = await member(t, { grants: [Role.MODERATOR] });
    await c.accept(moderator, q.answer);
    expect([await reputation(q.helper), await shown(q.asker), await shown(moderator)]).toEqual([16, 1, 3]);
  });

  test('of the own answer by oneself gives nothing', async () => {
    const both = await member(t);
    const q = await answered(both, both);
    await c.accept(both, q.answer);
    expect(await reputation(both)).toBe(1);
    const later = await answered(both, await member(t));
    await c.accept(both, later.answer);
    expect(await reputation(both)).toBe(3);
  });

  test('that an import brought along gives nothing, also when the answer comes back into view', async () => {
    const q = await answered();
    const placeholder = await member(t, { email: null });
    await t.db.query(`update account set imported_from = 'old' where id = $1`, [placeholder.id]);
    await t.db.query('update post set accepted_at = now(), accepted_by_id = $2 where id = $1', [q.answer, placeholder.id]);
    await c.vote(crowd[0], q.answer, 1);
    await t.app.get(Queues).drain();
    await c.unaccept(q.asker, q.answer);
    expect([await reputation(q.helper), await shown(placeholder)]).toEqual([11, 1]);
  });
});

describe('a validated article', () => {
  const validate = async (thread: string, by: TestMember) => {
    await t.settle();
    const article = await t.db.one<{ id: string }>('select id from article where thread_id = $1', [thread]);
    const { errors } = await t.gql('mutation ($id: ID!) { validateArticle(id: $id) { __typename } }', { id: article!.id }, { as: by.cookie });
    expect(errors).toBeUndefined();
  };

  test('gives 20 to who wrote its answer, once, while people can read the answer', async () => {
    const q = await answered();
    const manager = await member(t, { grants: [Role.KNOWLEDGE_MANAGER] });
    const moderator = await member(t, { grants: [Role.MODERATOR] });
    await c.accept(q.asker, q.answer);
    await validate(q.thread, manager);
    expect(await reputation(q.helper)).toBe(36);
    await validate(q.thread, manager);
    expect(await reputation(q.helper)).toBe(36);
    await c.delete(moderator, q.answer);
    expect(await reputation(q.helper)).toBe(1);
    await c.restore(moderator, q.answer);
    expect(await reputation(q.helper)).toBe(21);
  });

  test('gives nothing to who validates what they wrote', async () => {
    const manager = await member(t, { grants: [Role.KNOWLEDGE_MANAGER] });
    const q = await answered(undefined, manager);
    await c.accept(q.asker, q.answer);
    await validate(q.thread, manager);
    expect(await reputation(manager)).toBe(16);
  });
});

describe('a recount', () => {
  test('adds up like the rule, whatever is in the ledger', async () => {
    const kinds: [ReputationKind, number][] = [['vote_up', 10], ['vote_up', 10], ['vote_up', 10], ['vote_down', -2], ['voting_down', -1], ['accepted', 15], ['accepting', 2], ['post_removed', -100]];
    const random = numbers(7);
    const people = await Promise.all(Array.from({ length: 12 }, () => member(t)));
    for (const who of people) {
      const entries = Array.from({ length: Math.floor(random() * 120) }, () => {
        const [kind, points] = kinds[Math.floor(random() * kinds.length)]!;
        return { kind, points, at: new Date(Date.UTC(2026, 4, 1 + Math.floor(random() * 3), 0, 0, Math.floor(random() * 86_400))), cancelled: random() < 0.2 };
      });
      for (const [n, { kind, points, at, cancelled }] of entries.entries()) {
        await insert(t, 'reputation_entry', { account_id: who.id, kind, points, at, key: `${who.id}:${n}`, cancelled_at: cancelled ? new Date() : null });
      }
      await t.app.get(RecountReputation).one(who.id);
      const counting = entries.filter((e) => !e.cancelled).map((e, n) => ({ ...e, n })).sort((a, b) => a.at.getTime() - b.at.getTime() || a.n - b.n);
      expect(await shown(who)).toBe(reputationOf(counting, 200));
    }
  });

  test('finds nothing to correct after whatever people did', async () => {
    const random = numbers(11);
    const of = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
    const moderator = await member(t, { grants: [Role.MODERATOR] });
    const people = crowd.slice(0, 6);
    const threads: Awaited<ReturnType<typeof answered>>[] = [];
    for (const asker of people.slice(0, 3)) threads.push(await answered(asker, of(people)));
    const moves = [
      () => c.vote(of(people), of(threads).answer, of([1, 1, 0, -1])),
      () => c.vote(of(people), of(threads).question, of([1, 0, -1])),
      () => { const q = of(threads); return c.accept(of([q.asker, moderator]), q.answer); },
      () => c.unaccept(moderator, of(threads).answer),
      () => c.delete(moderator, of(threads).answer),
      () => c.restore(moderator, of(threads).answer),
    ];
    for (let step = 0; step < 150; step++) {
      // Some happen at once, and what follows from them is done late or not yet.
      await Promise.all(random() < 0.3 ? [of(moves)(), of(moves)(), of(moves)()] : [of(moves)()]);
      if (random() < 0.2) await t.app.get(Queues).drain();
    }
    await t.settle();
    expect(await t.app.get(RecountReputation).all()).toMatchObject({ changed: 0 });
    for (const who of [...people, moderator]) expect([who.name, await shown(who)]).toEqual([who.name, await fromFacts(who.id)]);
  });

  test('corrects what was changed by hand', async () => {
    const who = await member(t);
    await ledger.record({ accountId: who.id, kind: 'article_validated', points: 20, key: `article:${who.id}` });
    const nobody = await member(t);
    await t.db.query('update account set reputation = 5000 where id = any($1)', [[who.id, nobody.id]]);
    await t.app.get(Queues).runNow('standing.recount');
    expect([await shown(who), await shown(nobody)]).toEqual([21, 1]);
  });

  test('takes the cap that is set', async () => {
    const q = await answered();
    for (const voter of crowd.slice(0, 4)) await c.vote(voter, q.answer, 1);
    expect(await reputation(q.helper)).toBe(41);
    await t.app.get(Settings).set('reputation.votesPerDay', 25);
    await t.app.get(RecountReputation).one(q.helper.id);
    expect(await shown(q.helper)).toBe(26);
    await t.app.get(Settings).set('reputation.votesPerDay', 200);
  });
});

/** The same numbers every time. */
function numbers(seed: number) {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

/** What somebody must have, from votes and posts alone; the ledger says when each counted. */
async function fromFacts(accountId: string): Promise<number> {
  const rows = await t.db.query<{ kind: ReputationKind; points: number; at: Date }>(
    `with live as (select * from post where visibility = 'public')
     select kind, points, at from (
       select case v.value when 1 then 'vote_up' else 'vote_down' end as kind, case v.value when 1 then 10 else -2 end as points, v.created_at as at, p.id, v.account_id as by
         from live p join vote v on v.post_id = p.id where p.author_id = $1 and v.account_id is not null
       union all select 'voting_down', -1, v.created_at, p.id, v.account_id from live p join vote v on v.post_id = p.id where v.account_id = $1 and v.value = -1 and p.kind = 'answer'
       union all select 'accepted', 15, p.accepted_at, p.id, p.accepted_by_id from live p join account a on a.id = p.accepted_by_id where p.author_id = $1 and p.accepted_by_id <> $1 and a.imported_from is null
       union all select 'accepting', 2, p.accepted_at, p.id, p.accepted_by_id from live p where p.accepted_by_id = $1 and p.author_id <> $1) f
     order by at, (select e.id from reputation_entry e where e.key = f.kind || ':' || f.id || ':' || f.by)`,
    [accountId],
  );
  const others = await t.db.query<{ kind: ReputationKind; points: number; at: Date }>(`select kind, points, at from reputation_entry where account_id = $1 and kind = 'article_validated' and cancelled_at is null`, [accountId]);
  expect(rows.every((r) => VOTES.includes(r.kind) || r.points > 0)).toBe(true);
  return reputationOf([...rows, ...others].sort((a, b) => a.at.getTime() - b.at.getTime()), 200);
}
