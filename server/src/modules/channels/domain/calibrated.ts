import type { Calibration } from './calibration.ts';

/**
 * When the answer endpoint is sure, for communities that have not calibrated it on their own threads (`cli calibrate`).
 * Written by `npm run bench -- relevance FOLDER --only=sure --calibrate`: do not change it by hand.
 */
export const CALIBRATED: readonly Calibration[] = [
  {
    vectors: false,
    weights: { base: -6.1989, questionInTitle: 3.0164, titleInQuestion: 3.2302, lead: 6.246, length: 1.4025 },
    threshold: 0.9046,
    figures: { questions: 1260, threads: 63, rightPercent: 30.5, wrongPercent: 0.3, falsePercent: 0.6 },
    madeFrom: '63 threads of StackFAQ and 630 ways to ask the same, on PostgreSQL',
    madeAt: '2026-11-26',
  },
];
