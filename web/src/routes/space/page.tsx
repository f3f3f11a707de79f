import { ThreadPageList } from '../../features/threads/thread-page-list.tsx';
import { useT } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import type { PageProps } from '../../lib/route.ts';
import { Empty } from '../../ui/empty.tsx';
import { Crumbs, Frame } from '../../ui/frame.tsx';
import type { SpacePageQuery } from './space.gql.ts';

export function SpacePage({ data, pathname, search }: PageProps<SpacePageQuery>) {
  const t = useT();
  const space = data.space!;
  const crumbs = [{ href: '/', text: t('ui.home') }, ...(space.parent ? [{ href: space.parent.url, text: space.parent.name }] : [])];
  const ask = <a className="button primary" href={paths.ask(space.slug)}>{t('space.ask')}</a>;
  return (
    <Frame aside={<Around data={data} />} label={t('home.aside')}>
      <Crumbs crumbs={crumbs} label={t('thread.crumbs')} />
      <h1 dir="auto" lang={space.locale}>{space.name}</h1>
      {space.description && <p className="lead" dir="auto" lang={space.locale}>{space.description}</p>}
      {(space.viewerCanAsk || !data.viewer) && <p className="row">{ask}</p>}
      <ThreadPageList threads={data.threads} pathname={pathname} search={search} empty={<Empty action={ask}>{t('home.empty')}</Empty>} />
    </Frame>
  );
}

function Around({ data }: { data: SpacePageQuery }) {
  const t = useT();
  const space = data.space!;
  return (
    <>
      {space.children.length > 0 && (
        <section>
          <h2>{t('space.children')}</h2>
          <ul>{space.children.map((s) => <li key={s.id}><a href={s.url} dir="auto">{s.name}</a> <span className="quiet">{t('home.threadsN', { count: s.threadCount })}</span></li>)}</ul>
        </section>
      )}
      <section>
        <h2>{t('home.inNumbers')}</h2>
        <p className="quiet">{t('space.numbers', { threads: space.threadCount, unanswered: space.unansweredCount })}</p>
      </section>
    </>
  );
}
