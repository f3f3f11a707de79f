import { wilson } from './wilson.ts';

/** Of votes and outcomes together: what answers are sorted by. 0 … 1. */
export const rankOf = ({ up, down, worked, failed }: { up: number; down: number; worked: number; failed: number }): number => wilson(up + worked, down + failed);
