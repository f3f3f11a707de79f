import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { ThreadView } from '../domain/views.ts';
import { Parameters, type Visible } from './visibility.ts';

export const THREAD_COLUMNS = `t.id, t.kind, t.space_id as "spaceId", t.title, t.slug, t.locale, t.state, t.visibility, t.author_id as "authorId", t.product, t.product_version as "productVersion",
  t.created_at as "createdAt", t.updated_at as "updatedAt", t.last_activity_at as "lastActivityAt", t.solved_at as "solvedAt", t.locked_at as "lockedAt", t.closed_at as "closedAt",
  t.close_reason as "closeReason", t.close_note as "closeNote", t.pinned_at as "pinnedAt", t.duplicate_of_id as "duplicateOfId", t.follow_up_of_id as "followUpOfId", t.answer_count as "answerCount", t.accepted_count as "acceptedCount",
  t.votes, t.also_me_count as "alsoMeCount", t.view_count as "viewCount", t.popularity, t.solution_id as "solutionId", t.excerpt, t.taken_by_id as "takenById",
  t.taken_until as "takenUntil", t.source_url as "sourceUrl", t.version,
  coalesce((select json_agg(json_build_object('id', g.id, 'name', g.name, 'wikiHtml', g.wiki_html) order by g.name) from thread_tag tt join tag g on g.id = tt.tag_id where tt.thread_id = t.id), '[]') as tags`;
/** What became of it as everybody may know: not by whom, nor why. */
const NOTICES = `(select json_agg(json_build_object('kind', n.kind, 'at', n.at, 'otherId', n.other_id) order by n.at) from (
    select c.kind, c.at, c.other_id from thread_change c where c.thread_id = t.id and c.kind in ('move', 'merge', 'split') and c.undone_at is null
    union all select 'split_off', c.at, c.thread_id from thread_change c where c.other_id = t.id and c.kind = 'split' and c.undone_at is null) n) as notices`;
const FOLLOWERS = '(select count(*)::int from follow f where f.thread_id = t.id) as "followerCount"';

/** Threads as readers see them. */
@Injectable()
export class ThreadsReader {
  constructor(private readonly db: Database) {}

  byIds(ids: readonly string[], visible: Visible): Promise<ThreadView[]> {
    const p = new Parameters();
    return this.db.prepared<ThreadView>(`select ${THREAD_COLUMNS}, ${FOLLOWERS}, ${NOTICES} from thread t where t.id = any(${p.add(ids)}) and ${visible.threads(p)}`, p.values);
  }
}
