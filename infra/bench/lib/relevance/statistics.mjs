import { randomFrom } from '../random.mjs';

const DRAWS = 2000;
const mean = (values) => values.reduce((sum, v) => sum + v, 0) / values.length;

/**
 * A mean of values as a percentage, with its 95 % bootstrap interval. Values that belong together (of one thread) are drawn together.
 * @param {number[]} values
 * @param {unknown[]} [groups] of each value
 */
export function percentage(values, groups = values.map((_, i) => i)) {
  const together = [...Map.groupBy(values.keys(), (i) => groups[i]).values()].map((at) => ({ sum: at.reduce((s, i) => s + values[i], 0), n: at.length }));
  const random = randomFrom(11);
  const draws = Array.from({ length: DRAWS }, () => {
    let [sum, n] = [0, 0];
    for (let i = 0; i < together.length; i++) {
      const one = random.of(together);
      sum += one.sum;
      n += one.n;
    }
    return sum / n;
  }).sort((a, b) => a - b);
  return { value: 100 * mean(values), of: values.length, interval: [0.025, 0.975].map((share) => 100 * draws[Math.min(DRAWS - 1, Math.floor(share * DRAWS))]) };
}

/** The mean precision at the relevant ones of the first ten; 0 without any. @param {boolean[]} relevant best first */
export function averagePrecision(relevant) {
  let found = 0;
  let sum = 0;
  for (const [i, yes] of relevant.slice(0, 10).entries()) if (yes) sum += ++found / (i + 1);
  return found === 0 ? 0 : sum / found;
}
