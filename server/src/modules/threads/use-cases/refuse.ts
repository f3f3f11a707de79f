import { AppError, Conflict, forbidden, unauthenticated } from '../../../platform/errors/errors.ts';
import type { Verdict } from '../domain/permissions.ts';

/** @throws what the policy's refusal means at the edge; a Conflict where the state of the thing is in the way */
export function refuse(verdict: Verdict): void {
  if (verdict === null) return;
  throw refusalError(verdict);
}

function refusalError(verdict: NonNullable<Verdict>): AppError | Conflict {
  switch (verdict) {
    case 'UNAUTHENTICATED':
      return unauthenticated();
    case 'FORBIDDEN':
      return forbidden();
    case 'SILENCED':
      return forbidden('This account may only read at present');
    case 'NOT_CONFIRMED':
      return new Conflict(verdict, 'Confirm your e-mail address first');
    default:
      return new Conflict(verdict, TEXTS[verdict]);
  }
}

const TEXTS: Record<Exclude<NonNullable<Verdict>, 'UNAUTHENTICATED' | 'FORBIDDEN' | 'SILENCED' | 'NOT_CONFIRMED'>, string> = {
  THREAD_LOCKED: 'The thread is locked',
  THREAD_CLOSED: 'The thread is closed',
  THREAD_NOT_PUBLISHED: 'The thread is not published',
  POST_NOT_PUBLISHED: 'The post is not published',
  NOT_DELETED: 'It is not deleted',
  TAKEN: 'Somebody else is answering at the moment',
  ALREADY_ACCEPTED: 'The answer is accepted already',
  NOT_ACCEPTED: 'The answer is not accepted',
  ALREADY_REJECTED: 'The answer was rejected already',
  ALREADY_SOLVED: 'The question is solved',
  NOT_CLOSED: 'The thread is not closed',
  HAS_ANSWERS: 'Others have answered; only a moderator can delete it now',
};
