import { Decision, ReportReason, ReviewKind, ReviewSubject, SanctionKind } from '@helpcommons/shared';

/** What a moderator chose. */
export interface Choice {
  decision: Decision;
  reason: string;
  until: Date | null;
  category: ReportReason | null;
  body: string | undefined;
  title: string | undefined;
}

const TAKING: readonly Decision[] = [Decision.HIDE, Decision.DELETE, Decision.WARN, Decision.SILENCE, Decision.SUSPEND];
const SANCTIONS: readonly Decision[] = [Decision.WARN, Decision.SILENCE, Decision.SUSPEND];
const SANCTION_OF: Partial<Record<Decision, SanctionKind>> = { warn: SanctionKind.WARNING, silence: SanctionKind.SILENCE, suspend: SanctionKind.SUSPENSION };
/** Removed as one of these, a post costs its author reputation. */
const COSTLY: readonly ReportReason[] = [ReportReason.SPAM, ReportReason.ABUSE];

/** What may be decided of an item of that kind. @param everywhere by who moderates all spaces: nobody else keeps people from the whole community */
export function possible(item: { kind: ReviewKind; subjectType: ReviewSubject }, everywhere: boolean): Decision[] {
  const all = ofKind(item);
  return everywhere ? all : all.filter((decision) => !lasts(decision));
}

function ofKind({ kind, subjectType }: { kind: ReviewKind; subjectType: ReviewSubject }): Decision[] {
  if (kind === ReviewKind.APPEAL || kind === ReviewKind.SUGGESTED_EDIT) return [Decision.APPROVE, Decision.DISMISS, Decision.ESCALATE];
  if (subjectType === ReviewSubject.ACCOUNT) return [Decision.DISMISS, ...SANCTIONS, Decision.ESCALATE];
  if (subjectType === ReviewSubject.ARTICLE) return [Decision.APPROVE, Decision.HIDE, Decision.ESCALATE, Decision.DISMISS];
  const ofPost = [Decision.APPROVE, Decision.EDIT, ...TAKING, Decision.ESCALATE];
  return kind === ReviewKind.HELD ? ofPost : [...ofPost, Decision.DISMISS];
}

/** Goes against the author: told with a reason, and may be appealed. */
export const isAgainst = (decision: Decision): boolean => TAKING.includes(decision);
export const isSanction = (decision: Decision): boolean => SANCTIONS.includes(decision);
export const sanctionOf = (decision: Decision): SanctionKind | undefined => SANCTION_OF[decision];
export const costs = (category: ReportReason | null): boolean => category !== null && COSTLY.includes(category);
/** Lasts until a date. */
export const lasts = (decision: Decision): boolean => decision === Decision.SILENCE || decision === Decision.SUSPEND;

export const needsReason = (kind: ReviewKind, decision: Decision): boolean => isAgainst(decision) || (kind === ReviewKind.APPEAL && decision === Decision.DISMISS);

/** Whether those who reported it were right. */
export const upholds = (decision: Decision): boolean => isAgainst(decision) || decision === Decision.EDIT;
