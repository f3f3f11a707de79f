import { useT } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import { Action } from '../../ui/form.tsx';
import type { ArticleStateFragment } from './article.gql.ts';

/** What a knowledge manager can do. On pages whose `forms` hold validate, confirm and archive. */
export function ArticleActions({ article, title }: { article: ArticleStateFragment; title: string }) {
  const t = useT();
  const { viewerCan: can, id, confidence } = article;
  const hidden = { article: id };
  const about = (action: string) => t('article.actionOn', { action, title });
  const button = (form: string, text: string, className?: string) => <Action form={form} hidden={hidden} className={className} label={about(text)}>{text}</Action>;
  return (
    <>
      {can.validate && confidence === 'NOT_VALIDATED' && button('validate', t('article.validate'))}
      {can.edit && confidence !== 'ARCHIVED' && (article.stale || confidence === 'VALIDATED') && button('confirm', t('article.confirm'))}
      {can.edit && <a className="button" href={paths.editArticle(id)} aria-label={about(t('article.edit'))}>{t('article.edit')}</a>}
      {can.validate && confidence === 'ARCHIVED' && button('validate', t('article.unarchive'))}
      {can.archive && button('archive', t('article.archive'))}
    </>
  );
}
