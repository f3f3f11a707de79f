import { expect, test } from '@jest/globals';
import { teach } from './teach.ts';
import { TextClassifier } from './text-classifier.ts';
import { thresholdFor } from './threshold.ts';

const SPAM = ['Buy cheap watches at best-watches.example today', 'Cheap pills, visit pills-shop.example now', 'Earn money from home, visit my channel', 'Visit cheap-watches.example and buy now'];
const HONEST = ['The hub blinks orange after a power cut', 'How do I move the thermostat to another room?', 'Restart the router, then pair the sensor again', 'My sensor shows the wrong temperature'];
const EXAMPLES = [...SPAM.map((text) => ({ text, wanted: true })), ...HONEST.map((text) => ({ text, wanted: false }))];

async function taught(passes = 8, texts = EXAMPLES) {
  const classifier = TextClassifier.empty({ bits: 14 });
  await teach(classifier, texts, passes);
  return classifier;
}

test('finds texts like those it was shown, and leaves others alone', async () => {
  const classifier = await taught();
  expect(classifier.score('cheap watches, buy them now at watch.example')).toBeGreaterThan(0.7);
  expect(classifier.score('The sensor blinks after I restart the router')).toBeLessThan(0.3);
});

test('one that has learned nothing does not know', async () => {
  expect(TextClassifier.empty({ bits: 14 }).score('Anything at all')).toBe(0.5);
  expect((await taught()).score('')).toBeGreaterThan(0);
});

test('the same lessons make the same weights', async () => {
  expect(Buffer.from((await taught()).toBytes()).equals(Buffer.from((await taught()).toBytes()))).toBe(true);
});

test('goes on learning from what was stored as if it had never stopped', async () => {
  const whole = await taught();
  const resumed = TextClassifier.fromBytes(Buffer.from((await taught()).toBytes()));
  for (const classifier of [whole, resumed]) await teach(classifier, EXAMPLES, 2);
  for (const { text } of EXAMPLES) expect(resumed.score(text)).toBeCloseTo(whole.score(text), 5);
});

test('what is learned later does not undo what was learned before', async () => {
  const classifier = await taught();
  for (let pass = 0; pass < 8; pass++) classifier.learn(classifier.featuresOf('Wild parrots of the old town'), false);
  for (const text of SPAM) expect(classifier.score(text)).toBeGreaterThan(0.5);
});

test('other bytes are refused', async () => {
  const bytes = (await taught()).toBytes();
  expect(() => TextClassifier.fromBytes(new Uint8Array(10))).toThrow(RangeError);
  expect(() => TextClassifier.fromBytes(bytes.subarray(4))).toThrow(RangeError);
});

test('letters that look the same are the same, in any width', async () => {
  const classifier = await taught();
  expect(classifier.score('ｃｈｅａｐ watches')).toBeCloseTo(classifier.score('cheap  watches'), 2);
});

test('the threshold lets through all but the share', () => {
  const scores = Array.from({ length: 1000 }, (_, i) => i / 1000);
  const threshold = thresholdFor(scores, 0.005);
  expect(scores.filter((score) => score > threshold)).toHaveLength(5);
  expect(thresholdFor([0.2, 0.9], 0.005)).toBe(0.9);
  expect(thresholdFor([], 0.005)).toBe(1);
  // Of so few nobody knows what the next one scores; what is rather honest than not is let through.
  expect(thresholdFor([0.001, 0.2], 0.005)).toBe(0.5);
});
