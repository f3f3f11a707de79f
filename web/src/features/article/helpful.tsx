import { useT } from '../../lib/i18n.tsx';
import { Action } from '../../ui/form.tsx';
import type { ArticleStateFragment } from './article.gql.ts';

/** Works without an account and without script; a second answer replaces the first. */
export function Helpful({ article }: { article: ArticleStateFragment }) {
  const t = useT();
  const { id, viewerHelpful, helpfulCount, unhelpfulCount } = article;
  const answer = (helpful: boolean, text: string) => (
    <Action form={helpful ? 'helpful' : 'unhelpful'} hidden={{ article: id }} pressed={viewerHelpful === helpful}>{text}</Action>
  );
  return (
    <section className="post" id="helpful">
      <h2>{t('article.wasHelpful')}</h2>
      <div className="does">
        {answer(true, t('article.yes'))}
        {answer(false, t('article.no'))}
        <span className="quiet" role="status">{viewerHelpful == null ? '' : `${t('article.thanks')} `}{helpfulCount + unhelpfulCount > 0 && t('article.helpedOf', { count: helpfulCount, all: helpfulCount + unhelpfulCount })}</span>
      </div>
    </section>
  );
}
