import { useT } from '../../lib/i18n.tsx';
import { Input, Select } from '../../ui/field.tsx';
import { Action, Form } from '../../ui/form.tsx';
import { useRejected } from '../../ui/form-state.ts';
import { PlainDate, Time } from '../../ui/time.tsx';
import type { AccountFactsFragment } from './admin.gql.ts';

const ROLES = ['EXPERT', 'MODERATOR', 'KNOWLEDGE_MANAGER', 'SALES', 'ADMIN'] as const;

/** One account with its roles, and what an admin does about them. */
export function AccountRow({ account, spaces }: { account: AccountFactsFragment; spaces: readonly { slug: string; name: string }[] }) {
  const t = useT();
  return (
    <li>
      <a href={`/users/${account.id}`}><bdi>{account.name}</bdi></a>
      <span className="quiet">
        <bdi dir="ltr">{account.email || t('admin.noEmail')}</bdi>
        {account.email && !account.emailConfirmed && <> · {t('admin.notConfirmed')}</>}
        {account.state !== 'active' && <> · {t.maybe(`admin.state.${account.state}`) ?? account.state}</>}
        {' · '}{t('admin.since')} <PlainDate at={account.createdAt} />
        {account.lastSeenAt && <> · {t('settings.lastSeen')} <Time at={account.lastSeenAt} /></>}
      </span>
      <div className="row">
        {account.grants.map((grant) => <Grant key={grant.id} grant={grant} name={account.name} />)}
        <GrantForm account={account} spaces={spaces} />
      </div>
    </li>
  );
}

function Grant({ grant, name }: { grant: AccountFactsFragment['grants'][number]; name: string }) {
  const t = useT();
  const role = t(`settings.role.${grant.role}`);
  return (
    <div className="row">
      <span className="role">{role} · {grant.space ? <bdi>{grant.space.name}</bdi> : t('settings.everywhere')}{grant.until && <> · {t('settings.until')} <PlainDate at={grant.until} /></>}</span>
      <Action form="revokeRole" hidden={{ grant: grant.id }} className="link" label={t('admin.revokeRole', { role, name })}>{t('admin.revoke')}</Action>
    </div>
  );
}

function GrantForm({ account, spaces }: { account: AccountFactsFragment; spaces: readonly { slug: string; name: string }[] }) {
  const t = useT();
  const rejected = useRejected('grant', { account: account.id }) !== undefined;
  return (
    <details open={rejected || undefined}>
      <summary>{t('admin.grant')}</summary>
      <Form name="grant" hidden={{ account: account.id }} className="narrow" label={t('admin.grantTo', { name: account.name })}>
        <Select name="role" label={t('admin.role')} options={ROLES.map((r) => ({ value: r, label: t(`settings.role.${r}`) }))} />
        <Select name="space" label={t('admin.space')} options={[{ value: '', label: t('settings.everywhere') }, ...spaces.map((s) => ({ value: s.slug, label: s.name }))]} />
        <Input name="until" type="date" label={t('admin.until')} optional dir="ltr" />
        <p><button>{t('admin.grant')}</button></p>
      </Form>
    </details>
  );
}
