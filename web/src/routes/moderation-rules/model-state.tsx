import { Text, useT } from '../../lib/i18n.tsx';
import { PlainDate } from '../../ui/time.tsx';
import type { ModerationRulesPageQuery } from './moderation-rules.gql.ts';

/** What the model has learned from, and what it still needs. */
export function ModelState({ model: { learnedAt, spam, spamNeeded, honest, honestNeeded, isReady } }: { model: ModerationRulesPageQuery['spamModel'] }) {
  const t = useT();
  return (
    <p className="quiet">
      {learnedAt ? <Text id="rule.model.learned" values={{ date: <PlainDate key="d" at={learnedAt} />, spam, honest }} /> : t('rule.model.notYet')}{' '}
      {!isReady && t('rule.model.needs', { spam: spamNeeded, honest: honestNeeded })}
    </p>
  );
}
