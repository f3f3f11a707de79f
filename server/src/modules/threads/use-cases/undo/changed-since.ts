import { Conflict } from '../../../../platform/errors/errors.ts';

export const changedSince = (message = 'Somebody changed this since; undo that first') => new Conflict('CHANGED_SINCE', message);
