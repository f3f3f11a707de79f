import type { ReactNode } from 'react';
import { useT } from '../../lib/i18n.tsx';
import { Frame } from '../../ui/frame.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { adminPaths } from './paths.ts';

export type AdminPart = keyof typeof adminPaths;

/** What the pages of the administration have in common. */
export function AdminFrame({ part, children }: { part: AdminPart; children: ReactNode }) {
  const t = useT();
  const parts = Object.keys(adminPaths) as AdminPart[];
  return (
    <Frame>
      <h1>{t('ui.admin')}</h1>
      <Tabs label={t('ui.admin')} tabs={parts.map((p) => ({ href: adminPaths[p], text: t(`admin.part.${p}`), current: p === part }))} />
      {children}
    </Frame>
  );
}
