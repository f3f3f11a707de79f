// One line a bar: what was measured, what it is held to, and whether it is met.
import { machine } from './cpu.mjs';

const figure = (n) => (n === undefined ? '–' : typeof n !== 'number' ? String(n) : n >= 100 ? Math.round(n).toLocaleString('en') : n.toFixed(n < 10 ? 2 : 1));

/**
 * @param {{name: string, value: number | undefined, unit: string, bar?: {at_most?: number, at_least?: number, ratio_at_least?: number}, yardstick?: number, note?: string}[]} bars
 */
export function report(title, bars, details = {}) {
  const rows = bars.map((bar) => {
    const { value, yardstick } = bar;
    const { at_most, at_least, ratio_at_least } = bar.bar ?? {};
    const ratio = yardstick ? value / yardstick : undefined;
    const met = value === undefined || !bar.bar ? undefined : (at_most === undefined || value <= at_most) && (at_least === undefined || value >= at_least) && (ratio_at_least === undefined || ratio >= ratio_at_least);
    return { ...bar, ...(ratio === undefined ? {} : { ratio }), ...(met === undefined ? {} : { met }) };
  });
  const on = machine();
  console.log(`\n${title}  (${on.cpus} × ${on.model.trim()}, ${on.memory_gb} GB, Node ${on.node}, load ${on.load.toFixed(1)})`);
  for (const { name, value, unit, bar = {}, yardstick, ratio, met, note } of rows) {
    const held = bar.at_most !== undefined ? `≤ ${figure(bar.at_most)}` : bar.at_least !== undefined ? `≥ ${figure(bar.at_least)}` : bar.ratio_at_least !== undefined ? `≥ ${figure(bar.ratio_at_least)} ×` : '';
    const beside = yardstick ? `  ${figure(ratio)} of ${figure(yardstick)}` : '';
    console.log(`  ${name.padEnd(46)}${figure(value).padStart(10)} ${unit.padEnd(12)}${held.padEnd(10)}${met === undefined ? '' : met ? 'met' : 'NOT MET'}${beside}${note ? `  ${note}` : ''}`);
  }
  return { title, machine: on, bars: rows, ...details };
}
