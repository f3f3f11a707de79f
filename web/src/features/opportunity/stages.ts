import type { OpportunityStage } from '../../generated/gql-types.ts';

export const STAGES: readonly OpportunityStage[] = ['SPOTTED', 'QUALIFIED', 'CONTACTED', 'WON', 'LOST', 'DISMISSED'];
export const stageOf = (text: string | null | undefined): OpportunityStage | undefined => STAGES.find((s) => s === text?.toUpperCase());
export const needsReason = (stage: OpportunityStage): boolean => stage === 'LOST' || stage === 'DISMISSED';
export const isOpen = (stage: OpportunityStage): boolean => STAGES.indexOf(stage) < 3;
