import { useRef, useState } from 'react';
import { useT } from '../../lib/i18n.tsx';
import { Input, Select } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useHydrated } from '../../ui/hydrated.ts';
import { MarkdownEditor } from '../../ui/markdown-editor.tsx';
import type { AskSpaceFragment, SimilarHitFragment } from './ask.gql.ts';
import { Similar } from './similar.tsx';

export interface AskValues { title: string; body: string; space: string; tags: string; locale: string; product: string; productVersion: string }

interface AskFormProps {
  spaces: readonly AskSpaceFragment[];
  values: AskValues;
  similar: readonly SimilarHitFragment[];
  locales: readonly { value: string; label: string }[];
  followUpOf: string | undefined;
  draftKey: string;
}

export function AskForm({ spaces, values, similar, locales, followUpOf, draftKey }: AskFormProps) {
  const t = useT();
  const hydrated = useHydrated();
  const top = useRef<HTMLDivElement>(null);
  const [space, setSpace] = useState(values.space);
  const asksForProduct = hydrated ? spaces.find((s) => s.slug === space)?.asksForProduct ?? false : spaces.some((s) => s.asksForProduct);
  return (
    <Form name="ask" also={['check']}>
      {followUpOf && <input type="hidden" name="followUpOf" value={followUpOf} />}
      <div ref={top} />
      <Select
        name="space" label={t('ask.space')} required defaultValue={values.space} onChange={(e) => setSpace(e.target.value)}
        options={[...(values.space ? [] : [{ value: '', label: t('ask.chooseSpace') }]), ...spaces.map((s) => ({ value: s.slug, label: s.name }))]}
      />
      <Input name="title" label={t('ask.titleLabel')} hint={t('ask.titleHint')} defaultValue={values.title} required maxLength={150} autoComplete="off" />
      <Similar form={top} initial={similar} />
      <MarkdownEditor name="body" label={t('ask.body')} hint={t('ask.bodyHint')} defaultValue={values.body} draft={draftKey} required />
      {asksForProduct && (
        <div className="two">
          <Input name="product" label={t('ask.product')} defaultValue={values.product} optional maxLength={80} />
          <Input name="productVersion" label={t('ask.productVersion')} defaultValue={values.productVersion} optional maxLength={40} />
        </div>
      )}
      <div className="two">
        <Input name="tags" label={t('ask.tags')} hint={t('ask.tagsHint')} defaultValue={values.tags} optional maxLength={200} />
        <Select name="locale" label={t('ask.language')} defaultValue={values.locale} options={[{ value: '', label: t('ask.guessLanguage') }, ...locales]} />
      </div>
      <p className="row">
        <button className="primary">{t('ask.post')}</button>
        {!hydrated && <button name="_form" value="check" formNoValidate>{t('ask.check')}</button>}
        <span className="quiet needs-script">{t('ask.saved')}</span>
      </p>
    </Form>
  );
}
