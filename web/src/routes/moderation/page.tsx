import { DeskStyle } from '../../features/moderation/desk-style.tsx';
import { isKind, KINDS, type KindWord } from '../../features/moderation/filter.ts';
import { useT } from '../../lib/i18n.tsx';
import { withSearch } from '../../lib/paths.ts';
import type { PageProps } from '../../lib/route.ts';
import { Empty } from '../../ui/empty.tsx';
import { Frame } from '../../ui/frame.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { Item } from './item.tsx';
import { QueueFilter } from './queue-filter.tsx';
import { QueueKeys } from './queue-keys.tsx';
import { QueueList } from './queue-list.tsx';
import { Told } from './told.tsx';
import type { ModerationPageQuery } from './moderation.gql.ts';

const COUNTED = { held: 'held', reports: 'report', edits: 'suggestedEdit', appeals: 'appeal' } as const;

/** The review queue: what waits on the left, one of it on the right, what to decide at its end. */
export function ModerationPage({ data, search }: PageProps<ModerationPageQuery>) {
  const t = useT();
  const { reviewCounts: counts, reviewItem: item } = data;
  const kind = search.get('kind');
  const at = (change: Record<string, string | undefined>) => withSearch('/moderation', search, { item: undefined, after: undefined, decided: undefined, refused: undefined, ...change });
  const tab = (word: KindWord | undefined, count: number) => ({ href: at({ kind: word }), current: word === (isKind(kind) ? kind : undefined), text: t('moderation.counted', { text: word ? t(`moderation.tab.${word}`) : t('moderation.tab.all'), count }) });
  const { nodes } = data.reviewItems;
  return (
    <Frame>
      <DeskStyle />
      <div className={item ? 'moderation with-item' : 'moderation'}>
        <div className="spread queue-head">
          <h1>{t('moderation.title')}</h1>
          <span className="row"><a href="/moderation/rules">{t('moderation.rules')}</a><QueueKeys /></span>
        </div>
        <Tabs label={t('moderation.kinds')} tabs={[tab(undefined, counts.total), ...(Object.keys(KINDS) as KindWord[]).map((word) => tab(word, counts[COUNTED[word]]))]} />
        <Told search={search} />
        <div className="queue">
          <section className="queue-list" aria-label={t('moderation.waiting')}>
            <QueueFilter data={data} search={search} />
            {nodes.length === 0 ? <Empty>{counts.total === 0 ? t('moderation.empty') : t('moderation.emptyFilter')}</Empty> : <QueueList data={data} search={search} current={item?.id} />}
          </section>
          <div className="queue-item">
            {item ? <Item key={item.id} item={item} nodes={nodes} search={search} viewerId={data.viewer?.profile.id} /> : nodes.length > 0 && (
              <div className="empty">
                <p>{t('moderation.choose')}</p>
                <p><a className="button primary" href={withSearch('/moderation', search, { item: nodes[0]!.id, decided: undefined, refused: undefined })} data-key="j">{t('moderation.start')} <kbd>j</kbd></a></p>
              </div>
            )}
          </div>
        </div>
      </div>
    </Frame>
  );
}
