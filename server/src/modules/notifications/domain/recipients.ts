import { NotificationKind } from '@helpcommons/shared';

interface About {
  threadId: string;
  postId: string;
}

interface Told extends About {
  accountId: string;
  kind: NotificationKind;
  actorId: string | null;
  dedupeKey: string;
}

interface People {
  askerId: string;
  authorId: string;
  parentAuthorId: string | null;
  mentioned: readonly string[];
  followers: readonly string[];
  alsoMe: readonly string[];
}

/** The most personal reason stands first: of one post nobody hears twice. */
function list(about: About, actorId: string | null, topic: string, reasons: readonly [NotificationKind, readonly string[]][]): Told[] {
  return reasons.flatMap(([kind, accounts]) => accounts.map((accountId) => ({ ...about, accountId, kind, actorId, dedupeKey: topic })));
}

export const ofAnswer = (about: About, people: People): Told[] =>
  list(about, people.authorId, `post:${about.postId}`, [
    [NotificationKind.ANSWERED, [people.askerId]],
    [NotificationKind.MENTIONED, people.mentioned],
    [NotificationKind.FOLLOWED, people.followers],
  ]);

export const ofComment = (about: About, people: People): Told[] =>
  list(about, people.authorId, `post:${about.postId}`, [
    [NotificationKind.COMMENTED, people.parentAuthorId ? [people.parentAuthorId] : []],
    [NotificationKind.MENTIONED, people.mentioned],
  ]);

export const ofMentions = (about: About, people: People): Told[] => list(about, people.authorId, `post:${about.postId}`, [[NotificationKind.MENTIONED, people.mentioned]]);

/** The author; the asker when somebody else accepted for them (they may undo it); everybody who has the question too. */
export const ofAccept = (about: About, byId: string, people: People): Told[] => [
  ...list(about, byId, `accepted:${about.postId}`, [[NotificationKind.ACCEPTED, [people.authorId, people.askerId]]]),
  ...list(about, byId, `solved:${about.threadId}`, [[NotificationKind.ALSO_ME_SOLVED, people.alsoMe.filter((id) => id !== people.askerId && id !== people.authorId)]]),
];
