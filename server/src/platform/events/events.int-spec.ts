import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { eventType, type DomainEvent } from './event.ts';
import { EventBus } from './event-bus.ts';
import { DEAD_LETTERS, Queues } from './queues.ts';
import { Subscribe } from './subscribe.ts';

const Painted = eventType<{ colour: string }>('test.painted.v1');
const seen: string[] = [];
let broken = false;

@Injectable()
class Listener {
  @Subscribe('test.remember', Painted)
  async remember(event: DomainEvent<{ colour: string }>) {
    if (broken) throw new Error('out of paint');
    seen.push(event.payload.colour);
  }

  @Subscribe('test.count', Painted)
  async count() {
    seen.push('counted');
  }
}

@Module({ providers: [Listener] })
class Listeners {}

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp({}, [Listeners]);
});
beforeEach(() => {
  seen.length = 0;
  broken = false;
});
afterAll(() => t.close());

const paint = (colour: string) => t.db.transaction(async () => t.app.get(EventBus).emit(Painted, { colour }));

test('every subscriber gets the event, each through a queue of its own', async () => {
  await paint('red');
  expect(seen).toEqual([]);
  await t.settle();
  expect(seen.sort()).toEqual(['counted', 'red']);
});

test('no change, no event', async () => {
  const failing = t.db.transaction(async () => {
    t.app.get(EventBus).emit(Painted, { colour: 'blue' });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  await t.settle();
  expect(seen).toEqual([]);
});

test('a second delivery changes nothing', async () => {
  const event = { id: 'e-twice', name: Painted.name, at: new Date().toISOString(), payload: { colour: 'green' } };
  const queues = t.app.get(Queues);
  const handle = async () => void seen.push('green');
  await Promise.all([queues.once('test.remember', event, handle), queues.once('test.remember', event, handle)]);
  expect(seen).toEqual(['green']);
});

test('receipts are forgotten when nothing can be delivered again, reminders never', async () => {
  await t.db.query(`insert into event_receipt (subscriber, event_id, created_at) values
    ('test.count', 'e-old', now() - interval '31 days'), ('test.count', 'e-new', now() - interval '29 days'), ('threads.accept-reminder', 'e-told', now() - interval '400 days')`);
  await t.app.get(Queues).runNow('events.forget-receipts');
  const left = await t.db.query<{ event_id: string }>(`select event_id from event_receipt where event_id in ('e-old', 'e-new', 'e-told') order by 1`);
  expect(left.map((r) => r.event_id)).toEqual(['e-new', 'e-told']);
});

test('what keeps failing ends in the dead letters and can be sent again', async () => {
  const { boss } = t.app.get(Queues);
  broken = true;
  await paint('black');
  await expect(t.settle()).rejects.toThrow('out of paint');
  const [first] = await boss.findJobs('test.remember', { data: { payload: { colour: 'black' } } });
  await boss.fail('test.remember', first!.id, { message: 'out of paint' });
  for (let attempt = 0; attempt < 5; attempt++) {
    await t.db.query(`update pgboss.job set start_after = now() where name = 'test.remember' and state in ('created', 'retry')`);
    for (const job of await boss.fetch('test.remember')) await boss.fail('test.remember', job.id, { message: 'out of paint' });
  }
  expect(await boss.findJobs(DEAD_LETTERS)).toHaveLength(1);
  broken = false;
  expect(await boss.redrive(DEAD_LETTERS)).toBe(1);
  await t.settle();
  expect(seen).toContain('black');
});

test('a failed serialisation runs the whole of it again', async () => {
  let attempts = 0;
  await t.db.transaction(async () => {
    attempts++;
    if (attempts === 1) await t.db.query(`do $$ begin raise exception 'again' using errcode = '40001'; end $$`);
  });
  expect(attempts).toBe(2);
});
