import { articles } from './articles.ts';
import { people } from './people.ts';
import { spaces } from './spaces.ts';
import { tags } from './tags.ts';
import { threads } from './threads/index.ts';
import type { DemoCommunity } from './types.ts';

export type * from './types.ts';

/** The community of a made-up maker of smart thermostats that `npm start` seeds into an empty database. */
export const demo: DemoCommunity = {
  name: 'Warmly Community',
  products: ['Warmly One', 'Warmly One v2', 'Warmly Hub', 'Warmly Radiator valve', 'Warmly app'],
  people,
  spaces,
  tags,
  threads,
  articles,
};
