import type { OpportunityStage } from '../../generated/gql-types.ts';
import { useT } from '../../lib/i18n.tsx';

const looks: Record<OpportunityStage, string> = { SPOTTED: 'open', QUALIFIED: 'open', CONTACTED: 'open', WON: 'solved', LOST: 'answered', DISMISSED: 'answered' };

export function StageBadge({ stage }: { stage: OpportunityStage }) {
  const t = useT();
  return <span className={`state ${looks[stage]}`}>{t(`sale.stage.${stage}`)}</span>;
}
