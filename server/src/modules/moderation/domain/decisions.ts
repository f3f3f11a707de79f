import { Decision, type ReportReason, ReviewKind, ReviewSubject } from '@helpcommons/shared';

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

/** What may be decided of an item of that kind. */
export function possible({ kind, subjectType }: { kind: ReviewKind; subjectType: ReviewSubject }): Decision[] {
  if (kind === ReviewKind.APPEAL || kind === ReviewKind.SUGGESTED_EDIT) return [Decision.APPROVE, Decision.DISMISS, Decision.ESCALATE];
  if (subjectType === ReviewSubject.ACCOUNT) return [Decision.DISMISS, ...SANCTIONS, Decision.ESCALATE];
  if (subjectType === ReviewSubject.ARTICLE) return [Decision.APPROVE, Decision.HIDE, Decision.ESCALATE, Decision.DISMISS];
  const ofPost = [Decision.APPROVE, Decision.EDIT, ...TAKING, Decision.ESCALATE];
  return kind === ReviewKind.HELD ? ofPost : [...ofPost, Decision.DISMISS];
}

/** Goes against the author: told with a reason, and may be appealed. */
export const isAgainst = (decision: Decision): boolean => TAKING.includes(decision);
export const isSanction = (decision: Decision): boolean => SANCTIONS.includes(decision);
/** Lasts until a date. */
export const lasts = (decision: Decision): boolean => decision === Decision.SILENCE || decision === Decision.SUSPEND;

export const needsReason = (kind: ReviewKind, decision: Decision): boolean => isAgainst(decision) || (kind === ReviewKind.APPEAL && decision === Decision.DISMISS);

/** Whether those who reported it were right. */
export const upholds = (decision: Decision): boolean => isAgainst(decision) || decision === Decision.EDIT;
