import { staffCatalogs } from '../locales/index.ts';
import type { Translate } from './i18n.tsx';
import type { Route } from './route.ts';

/** Before a page for staff, or one that few people see, is shown: its texts are there. */
export async function staffTexts({ auth, seldom }: Route, t: Translate): Promise<void> {
  if (!seldom && (auth === undefined || auth === 'member')) return;
  t.add((await staffCatalogs[t.locale]!()).default);
}
