import { Text, useT } from '../../lib/i18n.tsx';
import type { PageProps } from '../../lib/route.ts';
import { Crumbs, Frame } from '../../ui/frame.tsx';
import { Time } from '../../ui/time.tsx';
import type { RevisionsPageQuery } from './revisions.gql.ts';

export function RevisionsPage({ data }: PageProps<RevisionsPageQuery>) {
  const t = useT();
  const post = data.post!;
  const newestFirst = [...post.revisions].sort((a, b) => b.number - a.number);
  return (
    <Frame>
      <Crumbs crumbs={[{ href: post.url, text: post.thread.title }]} label={t('thread.crumbs')} />
      <h1>{t('edit.history')}</h1>
      {newestFirst.map((r) => (
        <section key={r.number} className="post" id={`r${r.number}`}>
          <div className="spread">
            <h2>{t('edit.revision', { n: r.number })}</h2>
            <span className="quiet">
              <Text id="edit.by" values={{ name: <a key="a" href={r.editor.url}><bdi>{r.editor.name}</bdi></a>, when: <Time key="t" at={r.createdAt} /> }} />
              {r.number > 1 && <> · {t(`edit.significance.${r.significance}`)}</>}
            </span>
          </div>
          {r.reason && <p className="lead" dir="auto">{r.reason}</p>}
          {r.tags.length > 0 && <p className="quiet" dir="auto">{r.tags.join(', ')}</p>}
          <div className="diff" dir="auto" tabIndex={0} role="region" aria-label={t('edit.revision', { n: r.number })} dangerouslySetInnerHTML={{ __html: r.diffHtml }} />
        </section>
      ))}
    </Frame>
  );
}
