import { AccountRow } from '../../features/admin/account-row.tsx';
import { AdminFrame } from '../../features/admin/admin-frame.tsx';
import { useT } from '../../lib/i18n.tsx';
import { withSearch } from '../../lib/paths.ts';
import type { PageProps } from '../../lib/route.ts';
import { Empty } from '../../ui/empty.tsx';
import { MorePager } from '../../ui/pager.tsx';
import type { AdminPageQuery } from './admin.gql.ts';

export function AdminPage({ data, pathname, search }: PageProps<AdminPageQuery>) {
  const t = useT();
  const { nodes, pageInfo } = data.accounts;
  return (
    <AdminFrame part="accounts">
      <form action={pathname} role="search" className="row filter" aria-label={t('admin.findAccount')}>
        <div className="field"><label htmlFor="admin-q">{t('admin.findAccount')}</label><input id="admin-q" type="search" name="q" defaultValue={search.get('q') ?? ''} maxLength={300} dir="auto" /></div>
        <button>{t('ui.search')}</button>
      </form>
      {nodes.length === 0 ? <Empty>{t('admin.noAccount')}</Empty> : <ul className="list accounts">{nodes.map((account) => <AccountRow key={account.id} account={account} spaces={data.spaces} />)}</ul>}
      <MorePager
        first={search.has('after') ? withSearch(pathname, search, { after: undefined }) : undefined}
        more={pageInfo.hasNextPage && pageInfo.endCursor ? withSearch(pathname, search, { after: pageInfo.endCursor }) : undefined}
      />
    </AdminFrame>
  );
}
