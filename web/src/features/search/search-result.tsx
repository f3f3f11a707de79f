import { useT } from '../../lib/i18n.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { Marked } from '../../ui/marked.tsx';
import { Time } from '../../ui/time.tsx';
import { languageName } from './filter-names.ts';
import type { SearchResultFragment } from './search.gql.ts';

export function SearchResult({ hit }: { hit: SearchResultFragment }) {
  const t = useT();
  const language = hit.locale.split('-')[0]!;
  return (
    <li>
      <a href={hit.url} dir="auto" lang={hit.locale}><Marked html={hit.titleHtml} /></a>
      <p className="snippet" dir="auto" lang={hit.locale}><Marked html={hit.snippetHtml} /></p>
      <span className="quiet about">
        {hit.type === 'ARTICLE' && <><span className="state answered">{t('search.article')}</span> </>}
        {hit.type === 'ANSWER' && <><span className="state answered">{hit.validated ? t('search.acceptedAnswer') : t('search.answer')}</span> </>}
        {hit.type === 'THREAD' && hit.state && <><StateBadge state={hit.state} /> </>}
        <a href={hit.space.url}>{hit.space.name}</a>
        {hit.type === 'THREAD' && <> · {t('search.answers', { count: hit.answerCount })}</>}
        {language !== t.locale.split('-')[0] && <> · {languageName(t.locale, language)}</>}
        {' · '}<Time at={hit.createdAt} />
      </span>
    </li>
  );
}
