import { ArticleAudience, Confidence, Role } from '@helpcommons/shared';

/** Who acts, as far as knowledge cares. */
export interface Who {
  state: string;
  accountId?: string;
  grants: readonly { role: Role; spaceId: string | null }[];
  client?: { scopes: readonly string[] };
}

interface Subject {
  spaceId: string;
  confidence: Confidence;
}

const STAFF: readonly Role[] = [Role.MODERATOR, Role.KNOWLEDGE_MANAGER, Role.SALES, Role.ADMIN];

/** A client that acts for itself and looks after knowledge. */
const isKnowledgeClient = (who: Who) => who.accountId === undefined && who.client?.scopes.includes('knowledge') === true;

/** Sees what is not published: staff, and clients that look after knowledge. */
export const seesUnpublished = (who: Who): boolean => who.grants.some((g) => STAFF.includes(g.role)) || isKnowledgeClient(who);

/** Knowledge managers of the space, admins, and clients whose key has the scope `knowledge` and who act for themselves. */
export function mayManage(who: Who, spaceId: string): boolean {
  if (who.state !== 'active') return false;
  const manages = (role: Role) => role === Role.KNOWLEDGE_MANAGER || role === Role.ADMIN;
  return isKnowledgeClient(who) || who.grants.some((g) => manages(g.role) && (g.spaceId === null || g.spaceId === spaceId));
}

export const mayEdit = (who: Who, article: Subject) => mayManage(who, article.spaceId);
/** Also takes an article back out of the archive. Work in progress has to be written first. */
export const mayValidate = (who: Who, article: Subject) => mayManage(who, article.spaceId) && article.confidence !== Confidence.WORK_IN_PROGRESS;
export const mayArchive = (who: Who, article: Subject) => mayManage(who, article.spaceId) && article.confidence !== Confidence.ARCHIVED;
/** Everybody who reads it, with or without an account. */
export const mayRate = (article: Pick<Subject, 'confidence'>) => article.confidence !== Confidence.ARCHIVED;

/** Which audiences somebody belongs to. There is no role for partners yet, so what is for them only staff sees. */
export function audiencesOf(who: Who): ArticleAudience[] {
  if (seesUnpublished(who)) return Object.values(ArticleAudience);
  return who.accountId === undefined ? [ArticleAudience.EVERYONE] : [ArticleAudience.EVERYONE, ArticleAudience.CUSTOMERS];
}
