const Z = 1.96;

/** Lower end of the 95 % interval of the share of approval: few votes count for little, so one lucky vote does not lead the page. 0 … 1. */
export function wilsonLowerBound(positive: number, total: number): number {
  if (total <= 0) return 0;
  const p = positive / total;
  const z2 = Z * Z;
  const bound = (p + z2 / (2 * total) - Z * Math.sqrt((p * (1 - p) + z2 / (4 * total)) / total)) / (1 + z2 / total);
  return Math.max(0, bound);
}

/** Of votes and outcomes together: what answers are sorted by. */
export const rankOf = ({ up, down, worked, failed }: { up: number; down: number; worked: number; failed: number }): number =>
  wilsonLowerBound(up + worked, up + down + worked + failed);
