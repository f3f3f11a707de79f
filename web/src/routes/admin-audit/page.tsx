import { AdminFrame } from '../../features/admin/admin-frame.tsx';
import { adminPaths } from '../../features/admin/paths.ts';
import { useT } from '../../lib/i18n.tsx';
import { paths, withSearch } from '../../lib/paths.ts';
import type { PageProps } from '../../lib/route.ts';
import { Empty } from '../../ui/empty.tsx';
import { Input, Select } from '../../ui/field.tsx';
import { MorePager } from '../../ui/pager.tsx';
import type { AdminAuditPageQuery } from './admin-audit.gql.ts';
import { addressOf } from './filter.ts';

type Entry = AdminAuditPageQuery['auditEntries']['nodes'][number];

/** What the staff did: searched, looked into, taken along. */
export function AdminAuditPage({ data, pathname, search }: PageProps<AdminAuditPageQuery>) {
  const t = useT();
  const { nodes, pageInfo } = data.auditEntries;
  const kinds = [...new Set(data.auditActions.map((action) => action.split('.')[0]!))];
  const value = (name: string) => search.get(name) ?? '';
  const filters = new URLSearchParams(search);
  filters.delete('after');
  const taken = (format: string) => `${adminPaths.audit}/export.${format}${filters.size ? `?${filters}` : ''}`;
  return (
    <AdminFrame part="audit">
      <p className="lead">{t('audit.lead')}</p>
      <form className="audit-filter" role="search" aria-label={t('audit.search')}>
        <div className="two">
          <Input name="actor" label={t('audit.who')} defaultValue={value('actor')} />
          <Select name="action" label={t('audit.what')} defaultValue={value('action')} options={[{ value: '', label: t('audit.everything') }, ...kinds.map((kind) => ({ value: kind, label: `${kind}.*` })), ...data.auditActions.map((action) => ({ value: action, label: action }))]} />
          <Input name="subject" label={t('audit.subject')} defaultValue={value('subject')} />
          <Input name="text" label={t('audit.text')} defaultValue={value('text')} />
          <Input name="from" type="date" label={t('audit.from')} defaultValue={value('from')} />
          <Input name="until" type="date" label={t('audit.until')} defaultValue={value('until')} />
        </div>
        <p className="row"><button className="primary">{t('audit.find')}</button><a href={taken('csv')} download="">CSV</a><a href={taken('jsonl')} download="">JSON</a></p>
      </form>
      {nodes.length === 0 ? <Empty>{t('audit.none')}</Empty> : <ul className="list audit">{nodes.map((entry) => <Row key={entry.id} entry={entry} />)}</ul>}
      <MorePager
        first={search.has('after') ? withSearch(pathname, search, { after: undefined }) : undefined}
        more={pageInfo.hasNextPage && pageInfo.endCursor ? withSearch(pathname, search, { after: pageInfo.endCursor }) : undefined}
      />
    </AdminFrame>
  );
}

function Row({ entry: e }: { entry: Entry }) {
  const t = useT();
  const address = addressOf(e.subjectType, e.subjectId);
  const at = new Intl.DateTimeFormat(t.locale, { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' }).format(new Date(e.at));
  return (
    <li>
      <p><time dateTime={e.at} className="quiet">{at} UTC</time> <strong>{e.action}</strong> {address ? <a href={address}>{e.subjectType} {e.subjectId}</a> : <>{e.subjectType} {e.subjectId}</>}</p>
      <p>{e.actorId ? <a href={paths.person(e.actorId)}><bdi>{e.actorName ?? e.actorId}</bdi></a> : t('audit.system')}{e.clientName && <> · <bdi>{e.clientName}</bdi></>}{e.reason && <>: <q dir="auto">{e.reason}</q></>}</p>
      {(e.before || e.after) && (
        <details className="inline">
          <summary>{t('audit.changed')}</summary>
          <dl className="audit-change">{([['audit.before', e.before], ['audit.after', e.after]] as const).map(([name, json]) => json && <div key={name}><dt>{t(name)}</dt><dd><code>{JSON.stringify(JSON.parse(json), null, 1)}</code></dd></div>)}</dl>
        </details>
      )}
    </li>
  );
}
