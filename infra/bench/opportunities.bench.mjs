// The proposer of sales opportunities on questions to two web shops: each fifth of them judged by a model that has learned the other four. Beside it "always an
// opportunity" and a list of words. F1, precision, recall and Matthews' correlation, of both shops together and of each.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, typedIn } from '../lib/workspace.mjs';
import { randomFrom } from './lib/random.mjs';
import { report } from './lib/report.mjs';

export const description = 'F1, precision and recall of proposed sales opportunities, 5-fold, beside always and a word list   [FOLDER]';

const DEFAULT_FOLDER = path.join(root, '../shared/data/hint3-shop-intents');
/** The intents of somebody who might buy; all others are support. */
const SHOPS = {
  sofmattress: 'EMI COD COMPARISON OFFERS MATTRESS_COST PRODUCT_VARIANTS WHAT_SIZE_TO_ORDER SIZE_CUSTOMIZATION 100_NIGHT_TRIAL_OFFER PILLOWS LEAD_GEN DISTRIBUTORS CHECK_PINCODE'.split(' '),
  curekart: 'ORDER_TAKING RECOMMEND_PRODUCT CONSULT_START FRANCHISE MODES_OF_PAYMENTS'.split(' '),
};
const FOLDS = 5;
/** What somebody would write down who looks for buyers. */
const WORDS = ['buy', 'price', 'cost', 'offer', 'offers', 'discount', 'emi', 'cod', 'cash on delivery', 'order', 'purchase', 'available', 'recommend', 'suggest', 'which', 'size', 'dealer', 'franchise', 'compare', 'difference'];
const list = new RegExp(`(?<![\\p{L}\\p{N}])(?:${WORDS.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

export async function run({ args }) {
  const folder = args[0] ? path.resolve(typedIn(), args[0]) : DEFAULT_FOLDER;
  const { taughtProposer } = await import(pathToFileURL(path.join(root, 'server/dist/modules/opportunities/use-cases/support/taught-proposer.js')).href);
  const questions = Object.entries(SHOPS).flatMap(([shop, sales]) => folds(rowsOf(path.join(folder, `${shop}_train.csv`)).map(([text, intent]) => ({ shop, text, wanted: sales.includes(intent) }))));
  let milliseconds = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = await taughtProposer(questions.filter((q) => q.fold !== fold));
    const began = performance.now();
    for (const q of questions) if (q.fold === fold) q.score = model.score(q.text);
    milliseconds += performance.now() - began;
  }
  const judges = { model: (q) => q.score > 0.5, always: () => true, words: (q) => list.test(q.text) };
  const of = (some) => Object.fromEntries(Object.entries(judges).map(([name, says]) => [name, measures(some, says)]));
  const all = of(questions);
  const sure = measures(questions, (q) => q.score >= 0.7);
  const note = (m) => `precision ${m.precision.toFixed(3)}, recall ${m.recall.toFixed(3)}, MCC ${m.mcc.toFixed(3)}`;
  const rows = [
    { name: 'F1 of the model', value: all.model.f1, unit: '', note: note(all.model), yardstick: all.always.f1 },
    { name: 'F1 of always an opportunity', value: all.always.f1, unit: '', note: note(all.always) },
    { name: 'F1 of the word list', value: all.words.f1, unit: '', note: note(all.words) },
    { name: 'F1 of the model where it is sure (0.7)', value: sure.f1, unit: '', note: note(sure) },
    ...Object.keys(SHOPS).flatMap((shop) => {
      const m = of(questions.filter((q) => q.shop === shop));
      return [{ name: `F1 of the model, ${shop}`, value: m.model.f1, unit: '', note: `${note(m.model)}; always ${m.always.f1.toFixed(3)}, words ${m.words.f1.toFixed(3)} (MCC ${m.words.mcc.toFixed(3)})` }];
    }),
    { name: 'time a question', value: milliseconds / questions.length, unit: 'ms', bar: { at_most: 1 } },
  ];
  const wanted = questions.filter((q) => q.wanted).length;
  return report(`Proposals: ${questions.length} questions, ${wanted} of the sales side, ${FOLDS}-fold`, rows, { measures: { ...all, sure } });
}

/** Each question gets a fold by chance; both kinds are spread evenly over them. */
function folds(questions) {
  const random = randomFrom(7);
  for (let last = questions.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [questions[last], questions[other]] = [questions[other], questions[last]];
  }
  for (const wanted of [true, false]) questions.filter((q) => q.wanted === wanted).forEach((q, i) => (q.fold = i % FOLDS));
  return questions;
}

function measures(questions, says) {
  const count = (wanted, said) => questions.filter((q) => q.wanted === wanted && says(q) === said).length;
  const [tp, fp, fn, tn] = [count(true, true), count(false, true), count(true, false), count(false, false)];
  const precision = tp / (tp + fp);
  const recall = tp / (tp + fn);
  const root = Math.sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn));
  return { precision, recall, f1: (2 * tp) / (2 * tp + fp + fn), mcc: root === 0 ? 0 : (tp * tn - fp * fn) / root, tp, fp, fn, tn };
}

/** Lines of CSV with quoted cells, the head left out. */
function rowsOf(file) {
  if (!existsSync(file)) throw new Error(`There is nothing at ${file}`);
  const rows = [[]];
  for (const [, quoted, plain, end] of readFileSync(file, 'utf8').matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.slice(1).filter((cells) => cells.length === 2);
}
