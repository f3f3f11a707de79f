import { Audience, PostKind, Role, ThreadKind, ThreadState, Visibility } from '@helpcommons/shared';

/** Who asks, as far as policy looks at it. */
export interface Who {
  accountId?: string;
  emailConfirmed: boolean;
  state: string;
  trustLevel: number;
  grants: readonly { role: Role; spaceId: string | null }[];
}

export interface ThreadFacts {
  spaceId: string;
  authorId: string;
  kind: ThreadKind;
  state: ThreadState;
  visibility: Visibility;
  lockedAt: Date | null;
  closedAt: Date | null;
  answerCount: number;
  takenById: string | null;
  takenUntil: Date | null;
  /** Of the space. */
  answerAudience: Audience;
}

export interface PostFacts {
  kind: PostKind;
  authorId: string;
  visibility: Visibility;
  acceptedAt: Date | null;
  rejectedAt: Date | null;
  deletedBy: string | null;
}

/**
 * Why something may not be done. The first four are about the person; the rest is the state of the thing, and a Conflict of that
 * code for somebody who tries.
 */
export type Refusal =
  | 'UNAUTHENTICATED' | 'NOT_CONFIRMED' | 'SILENCED' | 'FORBIDDEN'
  | 'THREAD_LOCKED' | 'THREAD_CLOSED' | 'THREAD_NOT_PUBLISHED' | 'POST_NOT_PUBLISHED' | 'NOT_DELETED' | 'TAKEN'
  | 'ALREADY_ACCEPTED' | 'NOT_ACCEPTED' | 'ALREADY_REJECTED' | 'ALREADY_SOLVED' | 'HAS_ANSWERS' | 'NOT_CLOSED';

/** The name of the rule that refuses, or null: it may be done. */
export type Verdict = Refusal | null;

export type ThreadAction =
  | 'accept' | 'alsoMe' | 'answer' | 'close' | 'delete' | 'edit' | 'follow' | 'lock' | 'merge' | 'moderate' | 'move' | 'note' | 'pin' | 'reopen' | 'restore' | 'retitle' | 'split' | 'take';
export type PostAction = 'accept' | 'comment' | 'delete' | 'edit' | 'hide' | 'official' | 'recordOutcome' | 'reject' | 'restore' | 'suggestEdit' | 'unaccept' | 'vote';

const EDITS_OTHERS_FROM = 3;
const STAFF: readonly Role[] = [Role.MODERATOR, Role.KNOWLEDGE_MANAGER, Role.SALES, Role.ADMIN];
const PUBLISHED: readonly Visibility[] = [Visibility.PUBLIC, Visibility.MEMBERS, Visibility.STAFF];
export const isPublished = (visibility: Visibility): boolean => PUBLISHED.includes(visibility);

/** Admins may do what any role may. */
const holds = (who: Who, spaceId: string, ...roles: Role[]) =>
  who.grants.some((g) => (g.spaceId === null || g.spaceId === spaceId) && (g.role === Role.ADMIN || roles.includes(g.role)));
const moderates = (who: Who, t: ThreadFacts) => holds(who, t.spaceId, Role.MODERATOR);
const curates = (who: Who, t: ThreadFacts) => holds(who, t.spaceId, Role.MODERATOR, Role.EXPERT, Role.KNOWLEDGE_MANAGER);
const isAuthor = (who: Who, of: { authorId: string }) => who.accountId === of.authorId;

const first = (...verdicts: Verdict[]): Verdict => verdicts.find((v) => v !== null) ?? null;
const when = (refused: boolean, why: Refusal): Verdict => (refused ? why : null);

/** Signed in, confirmed, not silenced: asked for by everything that others can see. */
export function mayWrite(who: Who): Verdict {
  // The system itself (imports, jobs) has no account and is an admin.
  if (who.accountId === undefined) return who.grants.some((g) => g.role === Role.ADMIN && g.spaceId === null) ? null : 'UNAUTHENTICATED';
  return first(when(who.state !== 'active', 'SILENCED'), when(!who.emailConfirmed, 'NOT_CONFIRMED'));
}

const published = (t: ThreadFacts, p?: PostFacts) =>
  first(when(!PUBLISHED.includes(t.visibility), 'THREAD_NOT_PUBLISHED'), when(p !== undefined && !PUBLISHED.includes(p.visibility), 'POST_NOT_PUBLISHED'));
const unlocked = (t: ThreadFacts) => when(t.lockedAt !== null, 'THREAD_LOCKED');
/** A lock binds everybody but who may lift it. */
const unlockedFor = (who: Who, t: ThreadFacts) => (moderates(who, t) ? null : unlocked(t));

function mayAnswerIn(who: Who, t: ThreadFacts): Verdict {
  if (t.answerAudience !== Audience.STAFF) return null;
  return when(!holds(who, t.spaceId, Role.MODERATOR, Role.EXPERT, Role.KNOWLEDGE_MANAGER, Role.SALES), 'FORBIDDEN');
}

/** Those who may say that an answer solves it. */
const judges = (who: Who, t: ThreadFacts) => when(!isAuthor(who, t) && !curates(who, t), 'FORBIDDEN');
const judgeable = (who: Who, t: ThreadFacts) =>
  first(mayWrite(who), when(t.kind !== ThreadKind.QUESTION, 'FORBIDDEN'), judges(who, t), published(t), unlocked(t));

/** What moderators do to a thread as a whole. */
const moderated = (who: Who, t: ThreadFacts) => first(mayWrite(who), when(!moderates(who, t), 'FORBIDDEN'), published(t));

const deletedThread = (t: ThreadFacts) => when(t.visibility !== Visibility.DELETED, 'NOT_DELETED');

const takenByOther = (who: Who, t: ThreadFacts, now: Date) => t.takenById !== null && t.takenById !== who.accountId && t.takenUntil !== null && t.takenUntil > now;

const THREAD_RULES: Record<ThreadAction, (who: Who, t: ThreadFacts, question: PostFacts | undefined, now: Date) => Verdict> = {
  accept: (who, t) => judgeable(who, t),
  alsoMe: (who, t) => first(mayWrite(who), when(isAuthor(who, t), 'FORBIDDEN'), published(t)),
  answer: (who, t) => first(mayWrite(who), mayAnswerIn(who, t), published(t), unlocked(t), when(t.closedAt !== null, 'THREAD_CLOSED')),
  close: (who, t) => first(mayWrite(who), when(!holds(who, t.spaceId, Role.MODERATOR, Role.EXPERT), 'FORBIDDEN'), published(t), unlockedFor(who, t)),
  delete: (who, t) =>
    first(mayWrite(who), when(!isAuthor(who, t) && !moderates(who, t), 'FORBIDDEN'), when(t.visibility === Visibility.DELETED, 'THREAD_NOT_PUBLISHED'), unlockedFor(who, t),
      // What others wrote is not the asker's to take away.
      when(!moderates(who, t) && t.answerCount > 0, 'HAS_ANSWERS')),
  edit: (who, t) =>
    first(mayWrite(who), when(!isAuthor(who, t) && !curates(who, t) && who.trustLevel < EDITS_OTHERS_FROM, 'FORBIDDEN'), when(t.visibility === Visibility.DELETED, 'THREAD_NOT_PUBLISHED'), unlockedFor(who, t)),
  follow: (who, t) => first(when(who.accountId === undefined, 'UNAUTHENTICATED'), published(t)),
  lock: (who, t) => first(mayWrite(who), when(!moderates(who, t), 'FORBIDDEN')),
  merge: moderated,
  /** To see what moderators did to it. */
  moderate: (who, t) => when(!moderates(who, t), 'FORBIDDEN'),
  move: moderated,
  /** What staff writes down for staff. */
  note: (who) => when(!who.grants.some((g) => STAFF.includes(g.role)), 'FORBIDDEN'),
  pin: moderated,
  reopen: (who, t) => first(mayWrite(who), when(!holds(who, t.spaceId, Role.MODERATOR, Role.EXPERT), 'FORBIDDEN'), published(t), unlockedFor(who, t), when(t.closedAt === null, 'NOT_CLOSED')),
  retitle: moderated,
  split: moderated,
  restore: (who, t, question) => first(mayWrite(who), when(!moderates(who, t) && !(isAuthor(who, t) && question?.deletedBy === who.accountId), 'FORBIDDEN'), deletedThread(t)),
  take: (who, t, _question, now) =>
    first(mayWrite(who), when(t.kind !== ThreadKind.QUESTION || isAuthor(who, t) || !holds(who, t.spaceId, Role.MODERATOR, Role.EXPERT), 'FORBIDDEN'), published(t), unlocked(t),
      when(t.closedAt !== null, 'THREAD_CLOSED'), when(t.state === ThreadState.SOLVED, 'ALREADY_SOLVED'), when(takenByOther(who, t, now), 'TAKEN')),
};

const isAnswer = (p: PostFacts) => when(p.kind !== PostKind.ANSWER, 'FORBIDDEN');
const notComment = (p: PostFacts) => when(p.kind === PostKind.COMMENT, 'FORBIDDEN');
const editsOthers = (who: Who, t: ThreadFacts, p: PostFacts) => (p.kind === PostKind.COMMENT ? moderates(who, t) : curates(who, t) || who.trustLevel >= EDITS_OTHERS_FROM);
const notDeleted = (p: PostFacts) => when(p.visibility === Visibility.DELETED, 'POST_NOT_PUBLISHED');

const POST_RULES: Record<PostAction, (who: Who, t: ThreadFacts, p: PostFacts) => Verdict> = {
  accept: (who, t, p) => first(isAnswer(p), judgeable(who, t), published(t, p), when(p.acceptedAt !== null, 'ALREADY_ACCEPTED')),
  unaccept: (who, t, p) => first(isAnswer(p), judgeable(who, t), when(p.acceptedAt === null, 'NOT_ACCEPTED')),
  reject: (who, t, p) =>
    first(isAnswer(p), when(!isAuthor(who, t) || isAuthor(who, p), who.accountId === undefined ? 'UNAUTHENTICATED' : 'FORBIDDEN'), judgeable(who, t), published(t, p),
      when(p.acceptedAt !== null, 'ALREADY_ACCEPTED'), when(p.rejectedAt !== null, 'ALREADY_REJECTED')),
  comment: (who, t, p) => first(notComment(p), mayWrite(who), mayAnswerIn(who, t), published(t, p), unlocked(t)),
  delete: (who, t, p) =>
    p.kind === PostKind.QUESTION
      ? THREAD_RULES.delete(who, t, p, new Date())
      : first(mayWrite(who), when(!isAuthor(who, p) && !moderates(who, t), 'FORBIDDEN'), notDeleted(p), unlockedFor(who, t)),
  edit: (who, t, p) => first(mayWrite(who), when(!isAuthor(who, p) && !editsOthers(who, t, p), 'FORBIDDEN'), notDeleted(p), unlockedFor(who, t)),
  /** For those who may not edit it themselves. */
  suggestEdit: (who, t, p) => first(notComment(p), mayWrite(who), when(isAuthor(who, p) || editsOthers(who, t, p), 'FORBIDDEN'), published(t, p), unlocked(t)),
  hide: (who, t, p) => first(mayWrite(who), when(!moderates(who, t), 'FORBIDDEN'), notDeleted(p)),
  /** The word of who runs the community, whoever wrote it. */
  official: (who, t, p) => first(isAnswer(p), mayWrite(who), when(!moderates(who, t), 'FORBIDDEN'), published(t, p)),
  restore: (who, t, p) =>
    first(mayWrite(who), when(!moderates(who, t) && !(isAuthor(who, p) && p.deletedBy === who.accountId), 'FORBIDDEN'), when(p.visibility !== Visibility.DELETED, 'NOT_DELETED'), unlockedFor(who, t)),
  recordOutcome: (who, t, p) => first(isAnswer(p), mayWrite(who), when(isAuthor(who, p), 'FORBIDDEN'), published(t, p)),
  vote: (who, t, p) => first(notComment(p), mayWrite(who), when(isAuthor(who, p), 'FORBIDDEN'), published(t, p), unlocked(t)),
};

/** @param question the thread's own post; only `restore` looks at it */
export const judgeThread = (action: ThreadAction, who: Who, thread: ThreadFacts, question?: PostFacts, now = new Date()): Verdict => THREAD_RULES[action](who, thread, question, now);
export const judgePost = (action: PostAction, who: Who, thread: ThreadFacts, post: PostFacts): Verdict => POST_RULES[action](who, thread, post);

export type Permissions<Action extends string> = Record<Action, boolean>;

const mapRules = <Action extends string>(rules: Record<Action, unknown>, judge: (action: Action) => Verdict): Permissions<Action> =>
  Object.fromEntries((Object.keys(rules) as Action[]).map((action) => [action, judge(action) === null])) as Permissions<Action>;

export const threadPermissions = (who: Who, thread: ThreadFacts, question?: PostFacts): Permissions<ThreadAction> => mapRules(THREAD_RULES, (a) => judgeThread(a, who, thread, question));
export const postPermissions = (who: Who, thread: ThreadFacts, post: PostFacts): Permissions<PostAction> => mapRules(POST_RULES, (a) => judgePost(a, who, thread, post));
