import { useT } from '../../lib/i18n.tsx';
import { paths, withSearch } from '../../lib/paths.ts';
import type { PageProps } from '../../lib/route.ts';
import { threadTabs } from '../../lib/thread-tabs.ts';
import { Empty } from '../../ui/empty.tsx';
import { Frame } from '../../ui/frame.tsx';
import { MorePager } from '../../ui/pager.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { ThreadList } from '../../ui/thread-row.tsx';
import type { HomePageQuery } from './home.gql.ts';

export function HomePage({ data, pathname, search }: PageProps<HomePageQuery>) {
  const t = useT();
  const { nodes, pageInfo } = data.threads;
  return (
    <Frame aside={<Around data={data} />} label={t('home.aside')}>
      <h1>{t('home.title')}</h1>
      <Tabs label={t('home.lists')} tabs={threadTabs(t, pathname, search)} />
      <ThreadList threads={nodes} empty={<Empty action={<a className="button primary" href={paths.ask()}>{t('home.askFirst')}</a>}>{t('home.empty')}</Empty>} />
      <MorePager
        first={search.has('after') ? withSearch(pathname, search, { after: undefined }) : undefined}
        more={pageInfo.hasNextPage && pageInfo.endCursor ? withSearch(pathname, search, { after: pageInfo.endCursor }) : undefined}
      />
    </Frame>
  );
}

function Around({ data }: { data: HomePageQuery }) {
  const t = useT();
  const { threads, answers, accepted, members } = data.community.stats;
  return (
    <>
      <section>
        <h2>{t('home.spaces')}</h2>
        <ul>
          {data.spaces.filter((s) => !s.parent).map((s) => (
            <li key={s.id}><a href={s.url} dir="auto">{s.name}</a> <span className="quiet">{t('home.threadsN', { count: s.threadCount })}</span></li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('home.inNumbers')}</h2>
        <p className="quiet">{t('home.numbers', { threads, answers, accepted, members })}</p>
      </section>
    </>
  );
}
