/** A logistic regression: how likely a yes is, by a weighted sum of a few numbers. */
export interface Logistic {
  base: number;
  weights: number[];
}

export const likelihood = ({ base, weights }: Logistic, x: readonly number[]): number => 1 / (1 + Math.exp(-weights.reduce((sum, w, j) => sum + w * x[j]!, base)));

/** Keeps weights small where there are few examples. */
const RIDGE = 1;
const STEPS = 30;

/** Fits by Newton's method on numbers of mean 0 and deviation 1; the weights that come back are for the numbers as they are. */
export function fit(xs: readonly (readonly number[])[], ys: readonly boolean[]): Logistic {
  const columns = xs[0]!.map((_, j) => spread(xs.map((x) => x[j]!)));
  const rows = xs.map((x) => [1, ...x.map((v, j) => (v - columns[j]!.mean) / columns[j]!.deviation)]);
  let w = rows[0]!.map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    const { gradient, curvature } = slope(rows, ys, w);
    const change = solve(curvature, gradient);
    w = w.map((v, j) => v - change[j]!);
  }
  const weights = columns.map(({ deviation }, j) => w[j + 1]! / deviation);
  return { base: columns.reduce((sum, { mean }, j) => sum - weights[j]! * mean, w[0]!), weights };
}

function spread(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  return { mean, deviation: Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length) || 1 };
}

function slope(rows: readonly (readonly number[])[], ys: readonly boolean[], w: readonly number[]) {
  const gradient = w.map((v, j) => (j === 0 ? 0 : RIDGE * v));
  const curvature = w.map((_, j) => w.map((_, k) => (j !== k ? 0 : j === 0 ? 1e-6 : RIDGE)));
  for (const [i, row] of rows.entries()) {
    const p = likelihood({ base: 0, weights: [...w] }, row);
    for (const [j, a] of row.entries()) {
      gradient[j]! += (p - (ys[i] ? 1 : 0)) * a;
      for (const [k, b] of row.entries()) curvature[j]![k]! += p * (1 - p) * a * b;
    }
  }
  return { gradient, curvature };
}

/** Gauss and Jordan's way, the largest of each column first. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let i = 0; i < rows.length; i++) {
    const largest = rows.slice(i).reduce((at, row, k) => (Math.abs(row[i]!) > Math.abs(rows[at]![i]!) ? k + i : at), i);
    [rows[i], rows[largest]] = [rows[largest]!, rows[i]!];
    for (const [k, row] of rows.entries()) {
      if (k === i) continue;
      const factor = row[i]! / rows[i]![i]!;
      for (let j = i; j < row.length; j++) row[j]! -= factor * rows[i]![j]!;
    }
  }
  return rows.map((row, i) => row.at(-1)! / row[i]!);
}
