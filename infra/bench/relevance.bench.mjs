// How good search, similar questions and the answer endpoint are, on communities imported from files: by PostgreSQL always, by Elasticsearch where ELASTICSEARCH_URL is set.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root, typedIn } from '../lib/workspace.mjs';
import { startPostgres, stopPostgres } from '../postgres.mjs';
import { lines } from './lib/data.mjs';
import { Corpus, variants } from './lib/relevance/corpus.mjs';
import { knownItems } from './lib/relevance/known-item.mjs';
import { linkedQuestions, similarQuestions, similarQuestionsAsThreads } from './lib/relevance/similar.mjs';
import { askTwice, otherSubjects, paraphrasedThreads, sureOrSilent, writeCalibrated } from './lib/relevance/sure.mjs';
import { report } from './lib/report.mjs';

export const description = 'relevance of search, similar questions and the answer endpoint   [FOLDER] [--only=sure,similar,links,known-item] [--calibrate]';

const FILES = {
  community: 'thunderbird/threads-2024-2025.jsonl.gz', queries: 'known-item/thunderbird-queries.jsonl', dev: 'semeval2016-similar-questions/dev2016.jsonl.gz', train: 'semeval2016-similar-questions/train-part2.jsonl.gz',
  dump: 'stackexchange/quantumcomputing-2018-09', paraphrases: 'stackfaq/paraphrases-half.jsonl',
};
const SITE = 'quantumcomputing';

export async function run({ args }) {
  const folder = path.resolve(typedIn(), args.find((a) => !a.startsWith('--')) ?? path.join(root, '../shared/data'));
  const only = args.find((a) => a.startsWith('--only='))?.slice('--only='.length).split(',');
  const place = mkdtempSync(path.join(os.tmpdir(), 'helpcommons-bench-'));
  chmodSync(place, 0o755); // the user that PostgreSQL runs as has to pass
  const dir = path.join(place, 'pg');
  const server = await startPostgres({ dir });
  try {
    const rows = [];
    for (const [name, measure] of Object.entries(PARTS)) {
      if (!only || only.includes(name)) rows.push(...(await measure({ server, place, args }, (file) => path.join(folder, FILES[file]))));
    }
    return report('Relevance', rows);
  } finally {
    await stopPostgres(dir);
    rmSync(place, { recursive: true, force: true });
  }
}

const PARTS = {
  async sure(stage, at) {
    const rows = lines(at('paraphrases'));
    const file = path.join(stage.place, 'faq.jsonl');
    paraphrasedThreads(rows, file);
    const kinds = [];
    const found = await measured(await Corpus.make(stage, 'faq', (importer) => importer.jsonl(file, { say })), async (app, { vectors = false }) => {
      const samples = await askTwice(app, rows, 'faq');
      kinds.push({ vectors, samples });
      return sureOrSilent(samples, vectors);
    });
    // What decides does not depend on the engine, so the questions of all are learned from together.
    const together = [...Map.groupBy(kinds, (k) => k.vectors)].map(([vectors, of]) => ({ vectors, samples: of.flatMap((k) => k.samples) }));
    if (stage.args.includes('--calibrate')) await writeCalibrated(together, `${rows.length} threads of StackFAQ and ${rows.flatMap((r) => r.paraphrases).length} ways to ask the same, on ${variants().map((v) => v.name).join(', ')}`);
    return found;
  },
  async similar(stage, at) {
    const rows = [];
    for (const [set, more] of Object.entries({ dev: { bar: { at_least: 71.5 }, name: 'similar questions, MAP' }, train: { name: 'similar questions, other part, MAP' } })) {
      const questions = lines(at(set));
      const file = path.join(stage.place, `${set}.jsonl`);
      similarQuestionsAsThreads(questions, file);
      rows.push(...(await measured(await Corpus.make(stage, set, (importer) => importer.jsonl(file, { say })), (app) => similarQuestions(app, questions, set, more))));
    }
    return rows;
  },
  async links(stage, at) {
    const corpus = await Corpus.make(stage, SITE, (importer) => importer.stackExchange(at('dump'), { say }));
    return measured(corpus, (app) => linkedQuestions(app, at('dump'), SITE));
  },
  async 'known-item'(stage, at) {
    const queries = lines(at('queries'));
    const strangers = [...Map.groupBy([...lines(at('dev')), ...lines(at('train'))], (r) => r.orgq_id).values()].map(([r]) => ({ title: r.orgq_subject, body: r.orgq_body }));
    const corpus = await Corpus.make(stage, 'community', (importer) => importer.jsonl(at('community'), { source: 'community', say }));
    return measured(corpus, async (app) => [...(await knownItems(app, queries, 'community')), ...(await otherSubjects(app, strangers))]);
  },
};

const say = (line) => process.stderr.write(`${line}\n`);
const one = (n) => n.toFixed(1);

/** Rows of every engine, told apart by its name. */
async function measured(corpus, work) {
  const rows = [];
  for (const variant of variants()) {
    const found = await corpus.with(variant, (app) => work(app, variant));
    rows.push(...found.map((r) => ({ ...r, name: `${r.name}, ${variant.name}`, unit: '%', note: `95 %: ${one(r.interval[0])}–${one(r.interval[1])} of ${r.of}` })));
  }
  return rows;
}
