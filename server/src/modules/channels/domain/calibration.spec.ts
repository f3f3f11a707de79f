import { describe, expect, test } from '@jest/globals';
import { calibrationFrom, judge, learn, type Sample, samplesFor, thresholdFor } from './calibration.ts';
import { certainty, signalsOf } from './certainty.ts';
import { fit, likelihood } from './logistic.ts';

/** Right ones overlap by 0.6 to 1, others by 0 to 0.7; one of those without their thread is as close as a right one. */
function samples(): Sample[] {
  return Array.from({ length: 400 }, (_, i): Sample => {
    const gone = i % 2 === 1;
    const share = gone ? (i === 301 ? 0.95 : (i % 70) / 100) : 0.6 + (i % 40) / 100;
    const overlap = { asked: 3 + (i % 5), questionInTitle: share, titleInQuestion: share };
    return { thread: `t${Math.floor(i / 20)}`, gone, right: !gone, signals: signalsOf(overlap, [{ asked: 3, questionInTitle: 0.2, titleInQuestion: 0.2 }], gone ? 0.8 : 0.9) };
  });
}

test('a regression finds what decides, on whatever scale it is', () => {
  const xs = Array.from({ length: 200 }, (_, i) => [i, (i * 7) % 13]);
  const model = fit(xs, xs.map(([x]) => x! >= 100));
  expect(likelihood(model, [20, 5])).toBeLessThan(0.1);
  expect(likelihood(model, [180, 5])).toBeGreaterThan(0.9);
  expect(Math.abs(likelihood(model, [150, 0]) - likelihood(model, [150, 12]))).toBeLessThan(0.2);
});

describe('a calibration', () => {
  test('answers most of what is there and hardly anything else', () => {
    const { figures, threshold, weights } = calibrationFrom(samples(), false, 'a test');
    expect(figures).toMatchObject({ questions: 400, threads: 20, wrongPercent: 0 });
    expect(figures.rightPercent).toBeGreaterThan(30);
    expect(figures.falsePercent).toBeLessThanOrEqual(1);
    expect(threshold).toBeLessThan(1);
    expect(weights).not.toHaveProperty('cosine');
  });

  test('lets no more through than allowed, and keeps the weights it is given', () => {
    const rule = learn(samples(), false);
    const gone = samples().filter((s) => s.gone);
    expect(judge(gone, rule).filter((s) => s.answered).length).toBeLessThanOrEqual(gone.length * 0.005);
    const kept = calibrationFrom(samples(), false, 'a test', rule.weights);
    expect(kept.weights).toEqual(rule.weights);
    expect(kept.threshold).toBe(thresholdFor(samples(), rule.weights));
  });

  test('of vectors is made from questions that have them', () => {
    const some = samples().map((s, i): Sample => (i % 3 === 0 ? { ...s, signals: { ...s.signals!, cosine: undefined as never } } : s));
    const withVectors = samplesFor(some, true);
    expect(withVectors.length).toBeLessThan(some.length);
    const { weights } = learn(withVectors, true);
    expect(weights.cosine).toBeGreaterThan(0);
    expect(certainty(withVectors[0]!.signals!, weights)).toBeGreaterThan(certainty({ ...withVectors[0]!.signals!, cosine: 0.7 }, weights));
  });

  test('is silent where nothing tells right from wrong', () => {
    const alike = samples().map((s): Sample => ({ ...s, signals: { questionInTitle: 0.5, titleInQuestion: 0.5, lead: 0.1, length: 1 } }));
    const rule = learn(alike, false);
    expect(judge(alike, rule).some((s) => s.answered)).toBe(false);
  });
});

test('the lead is over what is about something else', () => {
  const one = { asked: 4, questionInTitle: 0.8, titleInQuestion: 0.8 };
  expect(signalsOf(one, []).lead).toBeCloseTo(0.8);
  expect(signalsOf(one, [{ ...one, questionInTitle: 0.9, titleInQuestion: 0.9 }]).lead).toBeCloseTo(-0.1);
  expect(signalsOf({ asked: 0, questionInTitle: 0, titleInQuestion: 0 }, [])).toEqual({ questionInTitle: 0, titleInQuestion: 0, lead: 0, length: 0 });
});
