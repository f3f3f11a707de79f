import { AdminFrame } from '../../features/admin/admin-frame.tsx';
import { adminPaths } from '../../features/admin/paths.ts';
import { SpaceForm } from '../../features/admin/space-form.tsx';
import { useT } from '../../lib/i18n.tsx';
import type { PageProps } from '../../lib/route.ts';
import { Alert } from '../../ui/alert.tsx';
import type { AdminSpacesPageQuery } from './admin-spaces.gql.ts';

type Space = AdminSpacesPageQuery['spaces'][number];

export function AdminSpacesPage({ data, search }: PageProps<AdminSpacesPageQuery>) {
  const t = useT();
  const edited = data.spaces.find((s) => s.slug === search.get('edit'));
  return (
    <AdminFrame part="spaces">
      {search.has('saved') && <Alert kind="success">{t('settings.saved.profile')}</Alert>}
      <Tree spaces={data.spaces} parent={null} />
      <section aria-labelledby="space-form">
        <h2 id="space-form">{edited ? t('admin.editSpace', { name: edited.name }) : t('admin.newSpace')}</h2>
        <SpaceForm key={edited?.slug ?? ''} space={edited} spaces={data.spaces} locales={data.community.locales} />
        {edited && <p><a href={adminPaths.spaces}>{t('admin.newSpace')}</a></p>}
      </section>
    </AdminFrame>
  );
}

/** Spaces below their parents; a space whose parent is out of sight stands on top. */
function Tree({ spaces, parent }: { spaces: readonly Space[]; parent: string | null }) {
  const t = useT();
  const known = new Set(spaces.map((s) => s.id));
  const children = spaces.filter((s) => (s.parent && known.has(s.parent.id) ? s.parent.id : null) === parent);
  if (children.length === 0) return null;
  return (
    <ul className="tree">
      {children.map((space) => (
        <li key={space.id}>
          <a href={space.url} dir="auto">{space.name}</a> <span className="quiet">{t('admin.threads', { count: space.threadCount })} · {t(`admin.audience.${space.readAudience}`)} · </span>
          <a href={`${adminPaths.spaces}?edit=${encodeURIComponent(space.slug)}#space-form`} aria-label={t('admin.editSpace', { name: space.name })}>{t('admin.edit')}</a>
          <Tree spaces={spaces} parent={space.id} />
        </li>
      ))}
    </ul>
  );
}
