import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../../../test/app.ts';
import { member, type TestMember } from '../../../test/people.ts';
import { newId } from '../../platform/database/ids.ts';

let t: TestApp;
let admin: TestMember;
let moderator: TestMember;
beforeAll(async () => {
  t = await createTestApp();
  admin = await member(t, { grants: ['admin'] });
  moderator = await member(t, { name: 'Watchful', grants: ['moderator'] });
  // With times of their own: what was written down within one millisecond has no order.
  const put = (minutesAgo: number, actor: TestMember, action: string, subject: [type: string, id: string], reason: string, before: object | null, after: object) =>
    t.db.query(
      `insert into audit_entry (id, at, actor_id, action, subject_type, subject_id, reason, before, after) values ($1, now() - make_interval(mins => $2), $3, $4, $5, $6, $7, $8, $9)`,
      [newId('audit'), minutesAgo, actor.id, action, ...subject, reason, before && JSON.stringify(before), JSON.stringify(after)],
    );
  for (let n = 0; n < 7; n++) await put(10 - n, moderator, 'post.hide', ['post', `p${n}`], n === 3 ? '100% advertisement' : 'Off topic', { visibility: 'public' }, { visibility: 'hidden' });
  await put(1, admin, 'role.grant', ['account', moderator.id], '', null, { role: 'moderator', formula: '=1+1' });
});
afterAll(() => t.close());

interface Entries { auditEntries: { nodes: { action: string; subjectId: string; actorName: string | null; before: string | null; after: string | null; reason: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }
const read = (filter: object, page: object = {}, as: TestMember | undefined = admin) =>
  t.gql<Entries | null>('query q($filter: AuditFilter, $first: Int, $after: String) { auditEntries(filter: $filter, first: $first, after: $after) { nodes { action subjectId actorName before after reason } pageInfo { hasNextPage endCursor } } }', { filter, ...page }, { as: as?.cookie });
const found = async (filter: object) => (await read(filter)).data!.auditEntries.nodes.map((n) => n.subjectId);

test('is searched by who, what, on what, when and words; the newest first', async () => {
  expect((await read({ action: 'role' })).data!.auditEntries.nodes).toMatchObject([{ action: 'role.grant', after: '{"role":"moderator","formula":"=1+1"}', before: null }]);
  expect(await found({ actor: 'watch' })).toEqual(['p6', 'p5', 'p4', 'p3', 'p2', 'p1', 'p0']);
  expect(await found({ actor: moderator.id, subject: 'p2' })).toEqual(['p2']);
  expect(await found({ text: '0% advert' })).toEqual(['p3']);
  expect(await found({ text: '"visibility": "hidden"', action: 'post.hide' })).toHaveLength(7);
  expect(await found({ action: 'post.h%' })).toEqual([]);
  expect(await found({ from: new Date(Date.now() + 1000).toISOString() })).toEqual([]);
  expect((await t.gql('{ auditActions }', {}, { as: admin.cookie })).data).toEqual({ auditActions: ['post.hide', 'role.grant'] });
});

test('is paged without loss', async () => {
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const { nodes, pageInfo }: Entries['auditEntries'] = (await read({ action: 'post' }, { first: 3, after })).data!.auditEntries;
    ids.push(...nodes.map((n) => n.subjectId));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  expect(ids).toEqual(['p6', 'p5', 'p4', 'p3', 'p2', 'p1', 'p0']);
  expect((await read({}, { after: 'x' })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});

test('is exported whole as CSV and JSON lines, and the export is an entry itself', async () => {
  const get = (path: string, as?: TestMember) => t.fastify.inject({ url: path, headers: as ? { cookie: as.cookie } : {} });
  const csv = await get('/admin/audit/export.csv?action=role', admin);
  expect(csv.headers['content-type']).toContain('text/csv');
  expect(csv.body).toContain('"{""role"":""moderator"",""formula"":""=1+1""}"');
  const lines = (await get('/admin/audit/export.jsonl?text=advertisement', admin)).body.trim().split('\n').map((line) => JSON.parse(line) as { subjectId: string; reason: string });
  expect(lines.filter((line) => line.reason === '100% advertisement')).toMatchObject([{ subjectId: 'p3' }]);
  expect((await read({ action: 'audit.export' })).data!.auditEntries.nodes.length).toBeGreaterThanOrEqual(2);
  for (const who of [undefined, moderator, await member(t)]) {
    expect((await get('/admin/audit/export.csv', who)).statusCode).toBe(who ? 403 : 401);
    expect((await get('/admin/audit/export.jsonl', who)).statusCode).toBe(who ? 403 : 401);
  }
});

test('is for admins alone', async () => {
  for (const who of [moderator, await member(t)]) expect((await read({}, {}, who)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await t.gql('{ auditEntries { nodes { id } } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});
