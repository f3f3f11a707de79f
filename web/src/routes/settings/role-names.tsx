import type { Role } from '../../generated/gql-types.ts';
import { useT } from '../../lib/i18n.tsx';
import { PlainDate } from '../../ui/time.tsx';

interface Grant { id: string; role: Role; until?: string | null; space?: { name: string } | null }

export function RoleNames({ grants }: { grants: readonly Grant[] }) {
  const t = useT();
  return (
    <ul>
      {grants.map(({ id, role, until, space }) => (
        <li key={id}>{t(`settings.role.${role}`)} · {space ? <bdi>{space.name}</bdi> : t('settings.everywhere')}{until && <> · {t('settings.until')} <PlainDate at={until} /></>}</li>
      ))}
    </ul>
  );
}
