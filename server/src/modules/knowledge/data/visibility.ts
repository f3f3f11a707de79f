import type { Actor } from '../../../platform/access/actor.ts';
import { audiencesOf, seesUnpublished } from '../domain/policy.ts';

/** Adds a parameter and says its placeholder. */
export type Bind = (value: unknown) => string;

/** Withdrawn for these reasons, an article may hold what nobody is to read any more. */
const UNREADABLE = ['SOURCE_HIDDEN', 'SOURCE_DELETED', 'REPORTED_DANGEROUS'];

/**
 * The one place that says who may read which articles: a condition on `article a`. `spaceIds` are those the actor may read.
 * Archived articles, work in progress and what is withdrawn because its source must not be read are for staff.
 */
export function visibleArticles(actor: Actor, spaceIds: readonly string[], bind: Bind): string {
  const inSpaces = `a.space_id = any(${bind(spaceIds)})`;
  if (seesUnpublished(actor)) return inSpaces;
  return `${inSpaces} and a.audience = any(${bind(audiencesOf(actor))}) and a.confidence in ('not_validated', 'validated')
    and not (a.withdrawn_at is not null and a.stale_reason = any(${bind(UNREADABLE)}))`;
}

/** What machine channels may serve: meant for everyone, in a space everyone reads, sure enough, and not withdrawn. */
export function servableArticles(allowNotValidated: boolean): string {
  return `a.audience = 'everyone' and a.withdrawn_at is null and a.confidence in ('validated'${allowNotValidated ? ", 'not_validated'" : ''})
    and exists (select 1 from space s where s.id = a.space_id and s.read_audience = 'everyone')`;
}
