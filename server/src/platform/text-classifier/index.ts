export { type Example, teach } from './teach.ts';
export { TextClassifier } from './text-classifier.ts';
export { thresholdFor } from './threshold.ts';
