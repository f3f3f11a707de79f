import { ReportReason, Role, Visibility } from '@helpcommons/shared';

/** Who acts, as far as moderation cares. */
export interface Who {
  accountId?: string;
  state: string;
  emailConfirmed: boolean;
  grants: readonly { role: Role; spaceId: string | null }[];
}

/** The spaces whose items somebody decides. */
export function moderatedBy(who: Who): 'all' | string[] {
  const grants = who.grants.filter((g) => g.role === Role.MODERATOR || g.role === Role.ADMIN);
  if (grants.some((g) => g.spaceId === null)) return 'all';
  return grants.map((g) => g.spaceId).filter((id) => id !== null);
}

/** What belongs to no space, and what was escalated, is for moderators of all. */
export function mayModerate(who: Who, item: { spaceId: string | null; escalatedAt: Date | null }): boolean {
  if (who.state !== 'active') return false;
  const spaces = moderatedBy(who);
  return spaces === 'all' || (item.spaceId !== null && item.escalatedAt === null && spaces.includes(item.spaceId));
}

export const isPublished = (visibility: Visibility): boolean => visibility === Visibility.PUBLIC || visibility === Visibility.MEMBERS || visibility === Visibility.STAFF;

/** Others report what is against the law, and that alone hides nothing. */
export const mayReportAll = (who: Who): boolean => who.accountId !== undefined && who.state === 'active' && who.emailConfirmed;

/** What somebody may report something for. Without a confirmed account that may write: only what is against the law. */
export function reportReasons(who: Who, thing: { authorId: string | null; isPublished: boolean }): ReportReason[] {
  if (!thing.isPublished || (who.accountId !== undefined && who.accountId === thing.authorId)) return [];
  return mayReportAll(who) ? Object.values(ReportReason) : [ReportReason.ILLEGAL];
}
