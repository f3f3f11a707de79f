import { ThreadPageList } from '../../features/threads/thread-page-list.tsx';
import { useT } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import type { PageProps } from '../../lib/route.ts';
import { Empty } from '../../ui/empty.tsx';
import { Frame } from '../../ui/frame.tsx';
import type { HomePageQuery } from './home.gql.ts';

export function HomePage({ data, pathname, search }: PageProps<HomePageQuery>) {
  const t = useT();
  return (
    <Frame aside={<Around data={data} />} label={t('home.aside')}>
      <h1>{t('home.title')}</h1>
      <ThreadPageList
        threads={data.threads} pathname={pathname} search={search}
        empty={<Empty action={<a className="button primary" href={paths.ask()}>{t('home.askFirst')}</a>}>{t('home.empty')}</Empty>}
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
