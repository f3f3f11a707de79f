import { Text, useT } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import type { PageProps } from '../../lib/route.ts';
import { Alert } from '../../ui/alert.tsx';
import { Input, Select } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Crumbs, Frame } from '../../ui/frame.tsx';
import { MarkdownEditor } from '../../ui/markdown-editor.tsx';
import { Time } from '../../ui/time.tsx';
import type { EditPostPageQuery } from './edit-post.gql.ts';

export function EditPostPage({ data }: PageProps<EditPostPageQuery>) {
  const t = useT();
  const post = data.post!;
  const { thread, viewerSuggestion: waiting, viewerCan: can } = post;
  const question = post.kind === 'QUESTION';
  const significance = (['MINOR', 'MEDIUM', 'MAJOR'] as const).map((value) => ({ value, label: t(`edit.significance.${value}`) }));
  return (
    <Frame>
      <Crumbs crumbs={[{ href: thread.url, text: thread.title }]} label={t('thread.crumbs')} />
      <h1>{t(can.edit ? 'revise.title' : 'revise.suggest')}</h1>
      {waiting ? <Waits suggestion={waiting} /> : !can.edit && <p className="lead">{t('revise.suggestLead')}</p>}
      <Form name="edit">
        <input type="hidden" name="baseRevision" value={post.revision} />
        {question && <Input name="title" label={t('ask.titleLabel')} defaultValue={waiting?.title ?? thread.title} required maxLength={150} />}
        <MarkdownEditor name="body" label={t('revise.body')} defaultValue={waiting?.bodyMarkdown ?? post.bodyMarkdown} required />
        {question && <Input name="tags" label={t('ask.tags')} hint={t('ask.tagsHint')} defaultValue={(waiting?.tags ?? thread.tags.map((x) => x.name)).join(' ')} optional />}
        {post.kind === 'ANSWER' && <Select name="significance" label={t('revise.significance')} options={significance} defaultValue="MINOR" hint={t('revise.significanceHint')} />}
        <Input name="reason" label={t('revise.reason')} optional maxLength={200} />
        <p className="row">
          <button className="primary">{t(can.edit ? 'revise.save' : 'revise.suggestSave')}</button>
          <a className="button" href={post.url}>{t('revise.cancel')}</a>
          {post.revision > 1 && <a href={paths.revisions(post.id)}>{t('thread.history')}</a>}
        </p>
      </Form>
    </Frame>
  );
}

/** What its editor wrote last and others do not see yet, and why. */
function Waits({ suggestion: { rule, createdAt } }: { suggestion: NonNullable<NonNullable<EditPostPageQuery['post']>['viewerSuggestion']> }) {
  const t = useT();
  return (
    <Alert>
      <p><Text id="revise.waits" values={{ when: <Time key="t" at={createdAt} /> }} />{rule && <> {t('revise.rule')} {t.maybe(`review.rule.${rule}`) ?? t('review.rule.other')}.</>}</p>
    </Alert>
  );
}
