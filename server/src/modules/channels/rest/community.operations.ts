import { z } from 'zod';
import { operation } from './operation.ts';

const count = z.int().min(0);

export const communityOperations = {
  stats: operation({
    id: 'getStats', method: 'get', path: '/stats', scope: null, summary: 'Public totals',
    output: z.object({ threads: count, answers: count, comments: count, accepted: count, articles: count, members: count }).meta({ id: 'Stats' }),
  }),
};
