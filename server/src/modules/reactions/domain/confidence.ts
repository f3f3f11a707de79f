import { OutcomeKind } from '@helpcommons/shared';

const HALF_LIFE_DAYS = 365;
const DAY_MS = 24 * 60 * 60 * 1000;

/** (s + 2) / (s + f + 4), where an outcome weighs half as much after a year. Nobody said anything: 0.5. */
export function confidenceOf(outcomes: readonly { kind: OutcomeKind; at: Date }[], now: Date): number {
  let worked = 0;
  let failed = 0;
  for (const { kind, at } of outcomes) {
    const days = Math.max(0, now.getTime() - at.getTime()) / DAY_MS;
    const weight = 0.5 ** (days / HALF_LIFE_DAYS);
    if (kind === OutcomeKind.WORKED) worked += weight;
    else failed += weight;
  }
  return (worked + 2) / (worked + failed + 4);
}
