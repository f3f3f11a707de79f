import { LIMITS } from '@helpcommons/shared';
import { Sessions } from './sessions.tsx';
import { RoleNames } from './role-names.tsx';
import { Trust } from '../../features/standing/trust.tsx';
import { useT } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import type { PageProps } from '../../lib/route.ts';
import { Alert } from '../../ui/alert.tsx';
import { Input, Select, TextArea } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Frame } from '../../ui/frame.tsx';
import type { SettingsPageQuery } from './settings.gql.ts';

type Viewer = NonNullable<SettingsPageQuery['viewer']>;

export function SettingsPage({ data, search }: PageProps<SettingsPageQuery>) {
  const t = useT();
  const viewer = data.viewer!;
  const saved = search.get('saved');
  return (
    <Frame>
      <h1>{t('ui.settings')}</h1>
      {(saved === 'profile' || saved === 'password' || saved === 'sessions') && <Alert kind="success">{t(`settings.saved.${saved}`)}</Alert>}
      <p className="quiet"><bdi dir="ltr">{viewer.email}</bdi> · {viewer.emailConfirmed ? t('settings.confirmed') : <a href={paths.confirm}>{t('settings.notConfirmed')}</a>} · <a href={viewer.profile.url}>{t('settings.seeProfile')}</a></p>
      <ProfileForm viewer={viewer} locales={data.community.locales} />
      <PasswordForm email={viewer.email} />
      <section aria-labelledby="sessions"><h2 id="sessions">{t('settings.sessions')}</h2><Sessions sessions={viewer.sessions} /></section>
      {viewer.trust && <Trust trust={viewer.trust} />}
      {viewer.grants.length > 0 && <section aria-labelledby="roles"><h2 id="roles">{t('settings.roles')}</h2><RoleNames grants={viewer.grants} /></section>}
    </Frame>
  );
}

function ProfileForm({ viewer, locales }: { viewer: Viewer; locales: readonly string[] }) {
  const t = useT();
  const languages = locales.map((value) => ({ value, label: new Intl.DisplayNames(value, { type: 'language' }).of(value) ?? value }));
  return (
    <section aria-labelledby="profile">
      <h2 id="profile">{t('settings.profile')}</h2>
      <Form name="profile" className="narrow">
        <Input name="name" label={t('account.name')} hint={t('account.nameHint')} defaultValue={viewer.profile.name} autoComplete="nickname" required minLength={LIMITS.name.min} maxLength={LIMITS.name.max} />
        <TextArea name="about" label={t('settings.about')} hint={t('settings.aboutHint')} defaultValue={viewer.profile.aboutMarkdown} optional maxLength={LIMITS.about.max} />
        <Select name="locale" label={t('settings.language')} defaultValue={viewer.locale} options={languages} />
        <p><button className="primary">{t('settings.save')}</button></p>
      </Form>
    </section>
  );
}

function PasswordForm({ email }: { email: string }) {
  const t = useT();
  return (
    <section aria-labelledby="password">
      <h2 id="password">{t('account.password')}</h2>
      <Form name="changePassword" className="narrow">
        {/* For password managers: whose password it is. */}
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <Input name="current" type="password" label={t('settings.currentPassword')} autoComplete="current-password" required maxLength={LIMITS.password.max} />
        <Input name="password" type="password" label={t('account.newPassword')} hint={t('account.passwordHint')} autoComplete="new-password" required minLength={LIMITS.password.min} maxLength={LIMITS.password.max} />
        <p><button>{t('settings.changePassword')}</button></p>
      </Form>
    </section>
  );
}
