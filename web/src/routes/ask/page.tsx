import { AskForm, type AskValues } from '../../features/ask/ask-form.tsx';
import { useT } from '../../lib/i18n.tsx';
import type { PageProps } from '../../lib/route.ts';
import { Action } from '../../ui/form.tsx';
import { Frame } from '../../ui/frame.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Time } from '../../ui/time.tsx';
import type { AskPageQuery } from './ask.gql.ts';
import { draftKey } from './draft-key.ts';

export function AskPage({ data, search }: PageProps<AskPageQuery>) {
  const t = useT();
  const spaces = [...new Map(data.spaces.flatMap((s) => [s, ...s.children]).map((s) => [s.id, s])).values()].filter((s) => s.viewerCanAsk);
  const { draft } = data;
  const values = valuesOf(data, search, spaces.length === 1 ? spaces[0]!.slug : '');
  const names = new Intl.DisplayNames(t.locale, { type: 'language' });
  return (
    <Frame aside={<Advice />} label={t('ask.advice')}>
      <h1>{t('ui.ask')}</h1>
      {draft && <div className="alert row"><span>{t('ask.draft')} <Time at={draft.updatedAt} /></span> <Action form="discard" hidden={{}} className="link">{t('ask.discard')}</Action></div>}
      {spaces.length === 0
        ? <Empty>{t('ask.nowhere')}</Empty>
        : (
          <AskForm
            spaces={spaces} values={values} similar={data.similar ?? []} draftKey={draftKey} followUpOf={search.get('followUpOf') ?? undefined}
            locales={data.community.locales.map((value) => ({ value, label: names.of(value) ?? value }))}
          />
        )}
    </Frame>
  );
}

/** The draft, else what the address brings along. */
function valuesOf({ draft }: AskPageQuery, search: URLSearchParams, onlySpace: string): AskValues {
  const kept = draft?.payload;
  return {
    title: kept?.title || search.get('title') || '', body: kept?.body ?? '', space: search.get('space') || kept?.space || onlySpace,
    tags: kept?.tags?.join(' ') || search.get('tags') || '', locale: kept?.locale ?? '', product: kept?.product ?? '', productVersion: kept?.productVersion ?? '',
  };
}

function Advice() {
  const t = useT();
  return (
    <section>
      <h2>{t('ask.advice')}</h2>
      <ul><li>{t('ask.advice.one')}</li><li>{t('ask.advice.two')}</li><li>{t('ask.advice.three')}</li></ul>
    </section>
  );
}
