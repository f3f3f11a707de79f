import { Init1795461926841 } from './0001-init.ts';

/** In the order they run. */
export const migrations = [Init1795461926841];
