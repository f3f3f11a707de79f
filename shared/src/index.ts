export * from './vocabulary.ts';
export * from './limits.ts';
export * from './errors.ts';
export * from './paths.ts';
