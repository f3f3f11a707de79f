import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { createTestApp, type TestApp } from '../../../../test/app.ts';
import { OldAddresses } from '../../discovery/index.ts';
import { rankOf } from '../../reactions/index.ts';
import { ImportCommunity } from '../use-cases/import-community.ts';

let t: TestApp;
const folder = mkdtempSync(path.join(os.tmpdir(), 'helpcommons-import-'));
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

const said: string[] = [];
const say = (line: string) => void said.push(line);
const count = async (sql: string) => (await t.db.one<{ n: number }>(`select count(*)::int as n from ${sql}`))!.n;

const xml = (table: string, ...rows: string[]) => `\uFEFF<?xml version="1.0" encoding="utf-8"?>\r\n<${table}>\r\n${rows.map((r) => `  ${r}\r\n`).join('')}</${table}>`;
const at = (day: number) => `CreationDate="2020-01-${String(day).padStart(2, '0')}T10:00:00.000"`;

function dump(): string {
  const dir = path.join(folder, 'kettles-2020-02');
  mkdirSync(dir, { recursive: true });
  const write = (table: string, text: string | Buffer) => writeFileSync(path.join(dir, `${table}.xml`), text);
  const question = (id: number, title: string, more = '') => `<row Id="${id}" PostTypeId="1" ${at(id)} Title="${title}" Body="&lt;p&gt;Body of ${id}&lt;/p&gt;" OwnerUserId="1" Tags="&lt;limescale&gt;" ${more}/>`;
  write('Users', xml('users', `<row Id="-1" ${at(1)} DisplayName="Community" />`, `<row Id="1" ${at(1)} DisplayName="Ann &amp; Co" AboutMe="&lt;p&gt;Tea&lt;/p&gt;" />`, `<row Id="2" ${at(1)} DisplayName="Ben" />`));
  write('Tags', xml('tags', `<row Id="1" TagName="limescale" Count="2" ExcerptPostId="90" />`));
  write('Posts', Buffer.concat([
    Buffer.from(xml('posts',
      question(1, 'How do I remove scale?', 'AcceptedAnswerId="11" ViewCount="50" '),
      question(2, 'Removing scale, how?'), question(3, 'Kettle &lt;clicks&gt; off'), question(4, 'Lid'), question(5, 'Cable'), question(6, 'Whistle'),
      `<row Id="7" PostTypeId="1" Title="broken `,
      `<row Id="1000000001" PostTypeId="1" ${at(9)} Title="planted" Body="" OwnerUserId="1" Tags="" />`,
      `<row Id="11" PostTypeId="2" ParentId="1" ${at(12)} Body="&lt;p&gt;Vinegar. See &lt;a href=&quot;https://kettles.stackexchange.com/questions/2/x&quot;&gt;this&lt;/a&gt;.&lt;/p&gt;" OwnerUserId="2" />`,
      `<row Id="12" PostTypeId="2" ParentId="1" ${at(13)} Body="&lt;p&gt;Citric acid.&lt;/p&gt;" OwnerDisplayName="gone fishing" />`,
      `<row Id="13" PostTypeId="2" ParentId="99" ${at(13)} Body="&lt;p&gt;To nobody.&lt;/p&gt;" OwnerUserId="2" />`,
      `<row Id="90" PostTypeId="4" ${at(2)} Body="What stays behind." OwnerUserId="1" />`).replace('</posts>', '')),
    Buffer.from([0x3c, 0x72, 0x6f, 0x77, 0x20, 0xff, 0xfe, 0x0a]),
    Buffer.from('</posts>'),
  ]));
  write('Comments', xml('comments', `<row Id="1" PostId="11" Text="Works for *me*" ${at(14)} UserId="1" />`, `<row Id="2" PostId="404" Text="lost" ${at(14)} UserId="1" />`));
  write('Votes', xml('votes', `<row Id="1" PostId="11" VoteTypeId="1" ${at(15)} />`, `<row Id="2" PostId="11" VoteTypeId="2" ${at(15)} />`, `<row Id="3" PostId="12" VoteTypeId="3" ${at(15)} />`, `<row Id="4" PostId="1" VoteTypeId="2" ${at(15)} />`));
  write('PostLinks', xml('postlinks', `<row Id="1" ${at(16)} PostId="2" RelatedPostId="1" LinkTypeId="3" />`, `<row Id="2" ${at(16)} PostId="3" RelatedPostId="1" LinkTypeId="1" />`));
  return dir;
}

test('a dump: everything that holds together arrives, the rest is named with file and row', async () => {
  const report = await t.app.get(ImportCommunity).stackExchange(dump(), { say });
  expect(report.counts).toMatchObject({
    threads: { read: 6, created: 6, skipped: 3 }, answers: { read: 3, created: 2, skipped: 1 }, comments: { created: 1, skipped: 1 }, accepted: { created: 1 }, users: { created: 3 }, tags: { created: 1 }, votes: { created: 3 }, links: { created: 2 },
  });
  expect(said.filter((l) => l.includes('left out'))).toEqual([
    expect.stringMatching(/Posts\.xml, row 9 left out: it is not a row/), expect.stringMatching(/Posts\.xml, row 10 left out: the row was planted/), expect.stringMatching(/Posts\.xml, row \d+ left out: its bytes are not UTF-8/),
    expect.stringMatching(/Posts\.xml, row 13 left out: its question is not in the dump \(post 99\)/), expect.stringMatching(/Comments\.xml, row 4 left out: its post is not in the dump \(post 404\)/),
  ]);
});

test('what arrived is counted and sorted like what was written here', async () => {
  const { data } = await t.gql<{ threads: { nodes: { id: string; title: string }[] } }>('{ threads(first: 50) { nodes { id title state answerCount acceptedCount votes closeReason author { name } tags { name } } } }');
  const named = (title: string) => data.threads.nodes.find((n) => n.title === title)!;
  expect(named('How do I remove scale?')).toMatchObject({ state: 'SOLVED', answerCount: 2, acceptedCount: 1, votes: 1, author: { name: 'Ann & Co' }, tags: [{ name: 'limescale' }] });
  expect(named('Removing scale, how?')).toMatchObject({ state: 'OPEN', closeReason: 'DUPLICATE' });
  expect(named('Kettle <clicks> off')).toBeDefined();
  const answers = await t.db.query<{ rank: number; up_count: number; down_count: number; markdown: string }>(`select rank, up_count, down_count, markdown from post where kind = 'answer' order by created_at`);
  expect(answers[0]!.rank).toBeCloseTo(rankOf({ up: 1, down: 0, worked: 0, failed: 0 }), 10);
  expect(answers[1]!.rank).toBeCloseTo(rankOf({ up: 0, down: 1, worked: 0, failed: 0 }), 10);
  expect(answers[0]!.markdown).toContain('(/questions/2/x)');
});

test('old addresses lead to where things are now', async () => {
  const old = t.app.get(OldAddresses);
  const thread = (await t.db.one<{ id: string }>(`select id from thread where title = 'How do I remove scale?'`))!.id;
  expect(await old.find('/questions/1/how-do-i-remove-scale')).toBe(`/questions/${thread}/how-do-i-remove-scale`);
  expect(await old.find('/questions/1')).toBe(`/questions/${thread}/how-do-i-remove-scale`);
  expect(await old.find('/a/11')).toMatch(/^\/posts\/p/);
  expect(await old.find('/questions/77')).toBeUndefined();
});

test('a second run changes nothing, and leaves alone what was edited and decided here', async () => {
  await t.db.query(`update post set visibility = 'hidden', accepted_at = null where markdown like 'Vinegar%'`);
  await t.db.query(`update thread set locked_at = now() where title = 'Lid'`);
  await t.db.query(`update post set html = '<p>rendered</p>', renderer_version = 1 where kind = 'question'`);
  await t.db.query(`update post set markdown = 'Better words', revision = 2 where kind = 'answer' and markdown like 'Citric%'`);
  const report = await t.app.get(ImportCommunity).stackExchange(dump(), { say });
  for (const c of Object.values(report.counts)) expect(c).toMatchObject({ created: 0, updated: 0 });
  expect(await count(`post where markdown = 'Better words'`)).toBe(1);
  expect(await count(`post where markdown like 'Vinegar%' and visibility = 'hidden' and accepted_at is null`)).toBe(1);
  expect(await count(`thread where title = 'Lid' and locked_at is not null`)).toBe(1);
  expect(await count(`post where html = '<p>rendered</p>'`)).toBe(6);
});

const line = (i: number, more: object = {}) => JSON.stringify({
  id: i, created: '2024-05-01T08:00:00Z', author: `writer ${i % 40}`, title: `Mail number ${i} stays away`, html: `<p>Since <b>yesterday</b> number ${i}.</p>`, locale: 'nl', topic: 'sending', tags: ['Out Box'], votes: i % 3,
  answers: [{ id: `a${i}`, created: '2024-05-02T08:00:00Z', author: 'helper', markdown: 'Look **there**.', helpful: 2, unhelpful: null, spam: null }], ...more,
});

test('one thread a line: bad lines are named, spam arrives hidden', async () => {
  const file = path.join(folder, 'mail.jsonl.gz');
  const lines = [line(1, { accepted_answer: 'a1' }), line(2, { spam: true }), '{"id": 3}', 'not JSON', line(1), ''];
  writeFileSync(file, gzipSync(lines.join('\n')));
  said.length = 0;
  const report = await t.app.get(ImportCommunity).jsonl(file, { say });
  expect(report.counts).toMatchObject({ threads: { read: 5, created: 2, skipped: 3 }, answers: { created: 2 }, accepted: { created: 1 } });
  expect(said.join('\n')).toMatch(/row 3 left out: created: [\s\S]*row 4 left out: it is not JSON[\s\S]*row 5 left out: thread 1 stands there twice/);
  const { data } = await t.gql('{ threads(filter: { locale: "nl" }) { nodes { title state space { name parent { name } } tags { name } } } }');
  expect(data).toEqual({ threads: { nodes: [{ title: 'Mail number 1 stays away', state: 'SOLVED', space: { name: 'Sending', parent: { name: 'mail' } }, tags: [{ name: 'out-box' }] }] } });
});

test('killed half-way and run again: the same as one run', async () => {
  const file = path.join(folder, 'many.jsonl');
  writeFileSync(file, Array.from({ length: 3000 }, (_, i) => line(i, { topic: null })).join('\n'));
  const other = await createTestApp();
  try {
    const child = spawn(process.execPath, [path.resolve(import.meta.dirname, '../../../../dist/cli.js'), 'import', 'jsonl', file], { stdio: 'ignore', env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'test', DATABASE_URL: other.config.DATABASE_URL, DATA_DIR: other.config.DATA_DIR } });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const started = async () => ((await other.db.one<{ n: number }>('select count(*)::int as n from thread'))!.n > 0 || child.exitCode !== null);
    while (!(await started())) await new Promise((r) => setTimeout(r, 5));
    child.kill('SIGKILL');
    await ended;
    await other.app.get(ImportCommunity).jsonl(file, { say: () => undefined });
    await t.app.get(ImportCommunity).jsonl(file, { say: () => undefined });
    const state = (app: TestApp) => app.db.query(
      `select (select md5(string_agg(md5(t::text), '' order by id)) from (select id, title, state, answer_count, votes, popularity, last_activity_at from thread where source_url is null and title like 'Mail number%' and space_id in (select id from space where slug = 'many')) t) as threads,
        (select count(*)::int from post p join thread t on t.id = p.thread_id join space s on s.id = t.space_id where s.slug = 'many') as posts, (select count(*)::int from vote where import_key like 'many:%') as votes`,
    );
    expect(await state(other)).toEqual(await state(t));
    expect((await state(t))[0]).toMatchObject({ posts: 6000 });
  } finally {
    await other.close();
  }
}, 60_000);

test('nothing to read is an error that says so', async () => {
  await expect(t.app.get(ImportCommunity).stackExchange(folder, { say })).rejects.toThrow('no Posts.xml');
  await expect(t.app.get(ImportCommunity).jsonl(path.join(folder, 'none.jsonl'), { say })).rejects.toThrow('no file');
});
