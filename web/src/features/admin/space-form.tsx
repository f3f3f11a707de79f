import { useT } from '../../lib/i18n.tsx';
import { Checkbox, Input, Select, TextArea } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import type { SpaceFactsFragment } from './admin.gql.ts';

const AUDIENCES = ['EVERYONE', 'MEMBERS', 'STAFF'] as const;
const WRITERS = ['MEMBERS', 'STAFF'] as const;

interface SpaceFormProps { space: SpaceFactsFragment | undefined; spaces: readonly SpaceFactsFragment[]; locales: readonly string[] }

/** A new space, or one that is changed: its address stays what it is. */
export function SpaceForm({ space, spaces, locales }: SpaceFormProps) {
  const t = useT();
  const audiences = (values: readonly (typeof AUDIENCES)[number][]) => values.map((value) => ({ value, label: t(`admin.audience.${value}`) }));
  const parents = [{ value: '', label: t('admin.topLevel') }, ...spaces.filter((s) => s.slug !== space?.slug).map((s) => ({ value: s.slug, label: s.name }))];
  const names = new Intl.DisplayNames(t.locale, { type: 'language' });
  return (
    <Form name={space ? 'update' : 'create'} hidden={space ? { slug: space.slug } : {}} className="narrow">
      <Input name="name" label={t('admin.spaceName')} defaultValue={space?.name ?? ''} required maxLength={60} />
      {!space && <Input name="slug" label={t('admin.slug')} hint={t('admin.slugHint')} required maxLength={60} dir="ltr" pattern="[a-z0-9]+(-[a-z0-9]+)*" />}
      <Select name="parent" label={t('admin.parent')} defaultValue={space?.parent?.slug ?? ''} options={parents} />
      <TextArea name="description" label={t('admin.description')} defaultValue={space?.description ?? ''} optional maxLength={500} className="small" />
      <Select name="locale" label={t('settings.language')} defaultValue={space?.locale ?? t.locale} options={locales.map((value) => ({ value, label: names.of(value) ?? value }))} />
      <Input name="product" label={t('admin.product')} defaultValue={space?.product ?? ''} optional maxLength={60} />
      <Checkbox name="asksForProduct" label={t('admin.asksForProduct')} defaultChecked={space?.asksForProduct ?? false} />
      <Select name="readAudience" label={t('admin.read')} defaultValue={space?.readAudience ?? 'EVERYONE'} options={audiences(AUDIENCES)} />
      <Select name="askAudience" label={t('admin.ask')} defaultValue={space?.askAudience ?? 'MEMBERS'} options={audiences(WRITERS)} />
      <Select name="answerAudience" label={t('admin.answer')} defaultValue={space?.answerAudience ?? 'MEMBERS'} options={audiences(WRITERS)} />
      <p><button className="primary">{t('settings.save')}</button></p>
    </Form>
  );
}
