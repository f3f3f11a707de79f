import { useT } from '../../lib/i18n.tsx';
import { paths } from '../../lib/paths.ts';
import { Alert } from '../../ui/alert.tsx';
import { useUiText } from '../../ui/text.tsx';
import type { ModerationRulesPageQuery } from './moderation-rules.gql.ts';

/** What it would have held of the newest posts. */
export function Trial({ trial }: { trial: NonNullable<ModerationRulesPageQuery['trial']> }) {
  const t = useT();
  const { explainField } = useUiText();
  if (trial.__typename === 'Conflict') return <Alert kind="error">{trial.message}</Alert>;
  if (trial.__typename === 'InvalidInput') return <Alert kind="error">{trial.fields.map(({ code, message }) => explainField(code, message)).join(' · ')}</Alert>;
  return (
    <Alert>
      <p>{t('rule.trial', { held: trial.held, posts: trial.posts })}</p>
      {trial.examples.length > 0 && (
        <ul>{trial.examples.map(({ postId, excerpt, detail }) => <li key={postId}><code dir="auto">{detail}</code> <a href={paths.post(postId)} dir="auto">{excerpt}</a></li>)}</ul>
      )}
    </Alert>
  );
}
