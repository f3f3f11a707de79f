import { ReasonForm } from '../../features/thread/reason-form.tsx';
import { Text, useT } from '../../lib/i18n.tsx';
import type { PageProps } from '../../lib/route.ts';
import { Action } from '../../ui/form.tsx';
import { Crumbs, Frame } from '../../ui/frame.tsx';
import { Time } from '../../ui/time.tsx';
import type { SuggestedFragment, SuggestionsPageQuery } from './suggestions.gql.ts';

/** Changes of a post that wait, each beside what it changes, for who may edit it. */
export function SuggestionsPage({ data }: PageProps<SuggestionsPageQuery>) {
  const t = useT();
  const post = data.post!;
  return (
    <Frame>
      <Crumbs crumbs={[{ href: post.url, text: post.thread.title }]} label={t('thread.crumbs')} />
      <h1>{t('tools.suggestions')}</h1>
      <p className="lead">{t('tools.suggestionsLead')}</p>
      {post.suggestions.length === 0 && <p>{t('tools.noSuggestions')} <a href={post.url}>{t('thread.link')}</a></p>}
      {post.suggestions.map((s) => <Suggestion key={s.id} suggestion={s} />)}
    </Frame>
  );
}

function Suggestion({ suggestion: s }: { suggestion: SuggestedFragment['suggestions'][number] }) {
  const t = useT();
  const label = t('tools.change.of', { name: s.editor.name });
  return (
    <section className="post" id={s.id} aria-label={label}>
      <p className="quiet">
        <Text id="tools.suggested" values={{ name: <a key="a" href={s.editor.url}><bdi>{s.editor.name}</bdi></a>, when: <Time key="t" at={s.createdAt} /> }} /> · {t(`edit.significance.${s.significance}`)}
      </p>
      {s.reason && <p className="lead" dir="auto">{s.reason}</p>}
      {s.tags && s.tags.length > 0 && <p className="quiet" dir="auto">{s.tags.join(', ')}</p>}
      <div className="diff" dir="auto" tabIndex={0} role="region" aria-label={label} dangerouslySetInnerHTML={{ __html: s.diffHtml }} />
      <div className="does">
        <Action form="approve" hidden={{ suggestion: s.id }} className="primary">{t('tools.approve')}</Action>
        <ReasonForm form="refuse" hidden={{ suggestion: s.id }} open={t('tools.refuse')} label={t('tools.refuseReason')} send={t('tools.refuseSend')} />
      </div>
    </section>
  );
}
