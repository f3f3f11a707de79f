// The spam model on comments it has not seen: trained on three sources of marked comments, with posts of a help forum as honest ones, measured on the fourth source;
// each source in turn. The threshold lets through all but one of 200 other posts of the forum. Beside it a list of words alone.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, typedIn } from '../lib/workspace.mjs';
import { lines, plain } from './lib/data.mjs';
import { randomFrom } from './lib/random.mjs';
import { report } from './lib/report.mjs';

export const description = 'recall of the spam model at 0.5 % of honest posts held, beside a word list   [COMMENTS.jsonl FORUM.jsonl.gz]';

const DEFAULT_FILES = ['youtube-spam/comments.jsonl', 'thunderbird/threads-2024-2025.jsonl.gz'].map((file) => path.join(root, '../shared/data', file));
const HONEST = { taught: 4000, held: 10_000 };
const SHARE = 0.005;
/** What somebody would write down who looks at such comments. */
const WORDS = ['subscribe', 'channel', 'check out', 'http', 'www', 'visit', 'money', 'free', 'cheap', 'follow me', 'facebook', 'earn', 'giveaway', 'win', 'click'];

export async function run({ args }) {
  const [comments, forum] = (args.length === 2 ? args.map((arg) => path.resolve(typedIn(), arg)) : DEFAULT_FILES).map(lines);
  const { teach, TextClassifier, thresholdFor } = await import(pathToFileURL(path.join(root, 'server/dist/platform/text-classifier/index.js')).href);
  const posts = mixed(forum.flatMap((thread) => [`${thread.title}\n${plain(thread.html)}`, ...thread.answers.map((answer) => plain(answer.html))]));
  const taught = posts.slice(0, HONEST.taught);
  const others = posts.slice(HONEST.taught, HONEST.taught + HONEST.held);
  const sources = [...new Set(comments.map((c) => c.source))];
  const rows = [];
  for (const source of sources) {
    const classifier = TextClassifier.empty();
    await teach(classifier, [...taught.map((text) => ({ text, wanted: false })), ...comments.filter((c) => c.source !== source).map((c) => ({ text: c.text, wanted: c.spam }))]);
    const began = performance.now();
    const scores = others.map((text) => classifier.score(text));
    const milliseconds = (performance.now() - began) / others.length;
    const threshold = thresholdFor(scores, SHARE);
    const spam = comments.filter((c) => c.source === source && c.spam).map((c) => c.text);
    rows.push({ source, spam: spam.length, milliseconds, threshold, recall: share(spam, (text) => classifier.score(text) > threshold), held: scores.filter((s) => s > threshold).length / scores.length, listed: share(spam, onTheList) });
  }
  const mean = (of) => rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  return report(`Spam model: trained on three sources and ${HONEST.taught.toLocaleString('en')} posts`, [
    ...rows.map((r) => ({ name: `recall on ${r.source}`, value: 100 * r.recall, unit: '%', note: `word list ${(100 * r.listed).toFixed(1)} %; ${r.spam} spam, threshold ${r.threshold.toFixed(3)}, held ${(100 * r.held).toFixed(2)} % of honest` })),
    { name: 'recall, mean of the sources', value: 100 * mean((r) => r.recall), unit: '%', bar: { at_least: 96.6 } },
    { name: 'word list alone, mean', value: 100 * mean((r) => r.listed), unit: '%', note: `holds ${(100 * share(others, onTheList)).toFixed(2)} % of honest posts` },
    { name: 'time a post', value: mean((r) => r.milliseconds), unit: 'ms', bar: { at_most: 1 } },
  ]);
}

/** The same order in every run. */
function mixed(list) {
  const random = randomFrom(1);
  for (let last = list.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [list[last], list[other]] = [list[other], list[last]];
  }
  return list;
}

const share = (texts, holds) => texts.filter(holds).length / texts.length;
const list = new RegExp(`(?<![\\p{L}\\p{N}])(?:${WORDS.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
const onTheList = (text) => list.test(text);
