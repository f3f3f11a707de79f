import { DeskStyle } from '../../features/moderation/desk-style.tsx';
import { Notes } from '../../features/moderation/notes.tsx';
import { useT } from '../../lib/i18n.tsx';
import type { PageProps } from '../../lib/route.ts';
import { Crumbs, Frame } from '../../ui/frame.tsx';
import { History } from './history.tsx';
import { State } from './state.tsx';
import { Split } from './split.tsx';
import type { ThreadToolsPageQuery } from './thread-tools.gql.ts';
import { Merge, Move, Retitle } from './tools.tsx';

/** What staff does about a thread as a whole, what was done, and the way back. */
export function ThreadToolsPage({ data, pathname, search }: PageProps<ThreadToolsPageQuery>) {
  const t = useT();
  const thread = data.thread!;
  const { viewerCan: can } = thread;
  const spaces = data.spaces.map((s) => ({ value: s.slug, label: s.name }));
  return (
    <Frame>
      <DeskStyle />
      <div className="person tools">
        <Crumbs crumbs={[{ href: thread.space.slug === '' ? '/' : `/spaces/${encodeURIComponent(thread.space.slug)}`, text: thread.space.name }, { href: thread.url, text: thread.title }]} label={t('thread.crumbs')} />
        <h1>{t('tools.title')}</h1>
        <p className="lead"><a href={thread.url} dir="auto" lang={thread.locale}>{thread.title}</a></p>
        {(can.moderate || can.close || can.reopen) && <State thread={thread} />}
        {can.moderate && (
          <section aria-labelledby="change">
            <h2 id="change">{t('tools.change')}</h2>
            {can.retitle && <Retitle thread={thread} />}
            {can.move && <Move thread={thread} spaces={spaces} />}
            {can.merge && <Merge />}
            {can.split && <Split thread={thread} spaces={spaces} pathname={pathname} search={search} />}
          </section>
        )}
        {can.note && <Notes notes={thread.staffNotes} hint={t('tools.noteHint')} />}
        {can.moderate && <History changes={thread.changes} />}
      </div>
    </Frame>
  );
}
