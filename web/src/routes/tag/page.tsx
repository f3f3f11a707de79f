import { ThreadPageList } from '../../features/threads/thread-page-list.tsx';
import { useT } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import type { PageProps } from '../../lib/route.ts';
import { Empty } from '../../ui/empty.tsx';
import { Crumbs, Frame } from '../../ui/frame.tsx';
import { PostBody } from '../../ui/post-body.tsx';
import type { TagPageQuery } from './tag.gql.ts';

export function TagPage({ data, pathname, search }: PageProps<TagPageQuery>) {
  const t = useT();
  const tag = data.tag!;
  return (
    <Frame>
      <Crumbs crumbs={[{ href: paths.home, text: t('ui.home') }, { href: paths.tags, text: t('ui.tags') }]} label={t('thread.crumbs')} />
      <h1>{t('tags.titleOne', { name: tag.name })}</h1>
      <p className="quiet">{t('home.threadsN', { count: tag.threadCount })}</p>
      {tag.wikiHtml && <PostBody html={tag.wikiHtml} />}
      <ThreadPageList threads={data.threads} pathname={pathname} search={search} empty={<Empty action={<a className="button primary" href={paths.ask()}>{t('ui.ask')}</a>}>{t('home.empty')}</Empty>} />
    </Frame>
  );
}
