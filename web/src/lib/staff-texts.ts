import { staffCatalogs } from '../locales/index.ts';
import type { Translate } from './i18n.tsx';
import type { Route } from './route.ts';

/** Before a page for staff is shown: its texts are there. */
export async function staffTexts({ auth }: Route, t: Translate): Promise<void> {
  if (auth === undefined || auth === 'member') return;
  t.add((await staffCatalogs[t.locale]!()).default);
}
