import type { Actor } from '../../../platform/access/actor.ts';
import { audiencesOf, seesUnpublished } from '../domain/policy.ts';

/** Adds a parameter and says its placeholder. */
export type Bind = (value: unknown) => string;

/**
 * Until somebody has looked, an article that was called dangerous, or that comes from a post nobody is to read any more, is not read either.
 * The sources themselves are asked: `stale_reason` tells only the gravest of several doubts.
 */
const UNREADABLE = `a.withdrawn_at is not null and (a.stale_reason = 'REPORTED_DANGEROUS' or exists (
  select 1 from article_source s join post p on p.id = s.post_id where s.article_id = a.id and p.visibility in ('held', 'hidden', 'deleted')))`;

/**
 * The one place that says who may read which articles: a condition on `article a`. `spaceIds` are those the actor may read.
 * Archived articles, work in progress and what is withdrawn because its source must not be read are for staff.
 */
export function visibleArticles(actor: Actor, spaceIds: readonly string[], bind: Bind): string {
  const inSpaces = `a.space_id = any(${bind(spaceIds)})`;
  if (seesUnpublished(actor)) return inSpaces;
  return `${inSpaces} and a.audience = any(${bind(audiencesOf(actor))}) and a.confidence in ('not_validated', 'validated')
    and not (${UNREADABLE})`;
}

/** What machine channels may serve: meant for everyone, in a space everyone reads, sure enough, and not withdrawn. */
export function servableArticles(allowNotValidated: boolean): string {
  return `a.audience = 'everyone' and a.withdrawn_at is null and a.confidence in ('validated'${allowNotValidated ? ", 'not_validated'" : ''})
    and exists (select 1 from space s where s.id = a.space_id and s.read_audience = 'everyone')`;
}
