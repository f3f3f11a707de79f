const Z = 1.96;

/** Lower bound of the Wilson interval (95 %) for the share of good marks; 0 without any. Sorts answers: few marks count for little. */
export function wilson(good: number, bad: number): number {
  const n = good + bad;
  if (n <= 0) return 0;
  const share = good / n;
  return (share + (Z * Z) / (2 * n) - Z * Math.sqrt((share * (1 - share) + (Z * Z) / (4 * n)) / n)) / (1 + (Z * Z) / n);
}

/** The same as SQL, for statements over many rows; `good` and `bad` are SQL expressions. */
export const wilsonSql = (good: string, bad: string): string => {
  const n = `((${good}) + (${bad}))::float8`;
  const share = `((${good}) / ${n})`;
  return `case when (${good}) + (${bad}) <= 0 then 0 else (${share} + ${(Z * Z) / 2} / ${n} - ${Z} * sqrt((${share} * (1 - ${share}) + ${(Z * Z) / 4} / ${n}) / ${n})) / (1 + ${Z * Z} / ${n}) end`;
};
