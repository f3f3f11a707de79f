import { writeFileSync } from 'node:fs';
import { randomFrom } from '../random.mjs';
import { built, engineOf, everything } from './corpus.mjs';
import { averagePrecision, percentage } from './statistics.mjs';

/** The older questions of the task, each in a space named after the question they are to be compared with. */
export function similarQuestionsAsThreads(rows, file) {
  const threads = rows.map((r) => ({ id: r.relq_id, created: new Date(Date.parse(`${r.relq_date.replace(' ', 'T')}Z`)).toISOString(), author: 'asker', title: r.relq_subject || '?', markdown: r.relq_body || r.relq_subject || '?', topic: r.orgq_id }));
  writeFileSync(file, threads.map((t) => JSON.stringify(t)).join('\n'));
}

/** New questions, each against ten older ones. */
export async function similarQuestions(app, rows, source, { bar, name }) {
  const engine = await engineOf(app);
  const { spaces, scope } = await everything(app);
  const { importedId } = await built('platform/database/ids.js');
  const precisions = [];
  for (const [query, older] of Map.groupBy(rows, (r) => r.orgq_id)) {
    const own = spaces.filter((s) => s.name === query).map((s) => s.id);
    const hits = await engine.similar({ title: older[0].orgq_subject, body: older[0].orgq_body, scope: { ...scope, spaces: own }, filter: {}, first: 100 });
    const places = new Map(hits.map((h, i) => [h.id, i]));
    const placeOf = (r) => places.get(importedId('thread', source, r.relq_id)) ?? Infinity;
    // What was not found has no order.
    const ranked = shuffled(older).sort((a, b) => placeOf(a) - placeOf(b) || 0);
    precisions.push(averagePrecision(ranked.map((r) => r.label !== 'Irrelevant')));
  }
  return [{ name, ...percentage(precisions), ...(bar && { bar }) }];
}

function shuffled(list) {
  const random = randomFrom(5);
  const mixed = list.map((item) => ({ item, at: random.next() }));
  return mixed.sort((a, b) => a.at - b.at).map((m) => m.item);
}

/** Questions that people linked to others: how many of those are among the first five. */
export async function linkedQuestions(app, folder, site) {
  const engine = await engineOf(app);
  const { scope } = await everything(app);
  const [{ importedId }, { Database }, { htmlToText }, { xmlRows }] = await Promise.all([built('platform/database/ids.js'), built('platform/database/database.js'), built('platform/markdown/index.js'), import('./xml.mjs')]);
  const questions = new Map(xmlRows(folder, 'Posts.xml').filter((p) => p.PostTypeId === '1').map((p) => [p.Id, p]));
  const both = xmlRows(folder, 'PostLinks.xml').filter((l) => questions.has(l.PostId) && questions.has(l.RelatedPostId) && l.PostId !== l.RelatedPostId);
  const links = [...new Map(both.map((l) => [`${l.PostId} ${l.RelatedPostId}`, l])).values()];
  const there = new Set((await app.get(Database, { strict: false }).query('select id from thread')).map((t) => t.id));
  const found = [];
  const groups = [];
  for (const [from, list] of Map.groupBy(links, (l) => l.PostId)) {
    const { Title, Body } = questions.get(from);
    const id = importedId('thread', site, from);
    if (!there.has(id)) throw new Error(`The question ${from} was not imported`);
    const hits = await engine.similar({ title: Title, body: htmlToText(Body), scope, filter: {}, first: 5, except: id });
    for (const { RelatedPostId } of list) {
      found.push(hits.some((h) => h.id === importedId('thread', site, RelatedPostId)) ? 1 : 0);
      groups.push(from);
    }
  }
  return [{ name: 'related questions, recall@5', ...percentage(found, groups), bar: { at_least: 45 } }];
}
