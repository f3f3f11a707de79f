import { KEYS } from '../../features/moderation/forms.ts';
import type { Decision } from '../../generated/gql-types.ts';
import { useT } from '../../lib/i18n.tsx';
import { Keys } from '../../ui/keys.tsx';

/** Everything can be done by keyboard; `?` tells how. */
export function QueueKeys() {
  const t = useT();
  const decisions = (Object.entries(KEYS) as [Decision, string][]).map(([decision, key]) => ({ key, does: t(`moderation.decision.${decision}`) }));
  const others = [['j', 'next'], ['k', 'previous'], ['x', 'tick'], ['c', 'claim'], ['r', 'reason'], ['/', 'filter'], ['?', 'help']] as const;
  return <Keys keys={[...others.map(([key, what]) => ({ key, does: t(`moderation.key.${what}`) })), ...decisions]} />;
}
