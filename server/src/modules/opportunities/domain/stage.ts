import { OpportunityStage } from '@helpcommons/shared';

export const OPEN_STAGES: readonly OpportunityStage[] = [OpportunityStage.SPOTTED, OpportunityStage.QUALIFIED, OpportunityStage.CONTACTED];
export const isOpen = (stage: OpportunityStage): boolean => OPEN_STAGES.includes(stage);

/** What was lost or dismissed says why. */
export const needsOutcome = (stage: OpportunityStage): boolean => stage === OpportunityStage.LOST || stage === OpportunityStage.DISMISSED;

/**
 * Spotted, qualified, contacted, then won, lost or dismissed. An open one goes to any other stage: a CRM reports where things are, not every step.
 * A closed one is opened again first, so that its history says that it was.
 */
export const mayMove = (from: OpportunityStage, to: OpportunityStage): boolean => from === to || isOpen(from) || isOpen(to);
export const stagesFrom = (from: OpportunityStage): OpportunityStage[] => Object.values(OpportunityStage).filter((to) => to !== from && mayMove(from, to));

/** When it was closed, after a move. */
export const closedAt = (was: { stage: OpportunityStage; closedAt: Date | null }, to: OpportunityStage, now: Date): Date | null =>
  isOpen(to) ? null : was.stage === to && was.closedAt ? was.closedAt : now;
