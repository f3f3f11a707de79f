import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { PostView } from '../domain/views.ts';
import { Parameters, type Visible } from './visibility.ts';

export const POST_COLUMNS = `p.id, p.thread_id as "threadId", t.slug as "threadSlug", p.kind, p.parent_id as "parentId", p.author_id as "authorId", p.markdown, p.html,
  p.renderer_version as "rendererVersion", p.excerpt, p.revision, p.visibility, p.created_at as "createdAt", p.edited_at as "editedAt", p.deleted_by as "deletedBy",
  p.up_count as "upCount", p.down_count as "downCount", p.worked_count as "workedCount", p.failed_count as "failedCount", p.accepted_at as "acceptedAt",
  p.accepted_by_id as "acceptedById", p.rejected_at as "rejectedAt", p.rejected_reason as "rejectedReason", p.official, p.version`;

/** Posts as readers see them. */
@Injectable()
export class PostsReader {
  constructor(private readonly db: Database) {}

  byIds(ids: readonly string[], visible: Visible): Promise<PostView[]> {
    const p = new Parameters();
    return this.db.query<PostView>(`select ${POST_COLUMNS} from post p join thread t on t.id = p.thread_id where p.id = any(${p.add(ids)}) and ${visible.posts(p)}`, p.values);
  }
}
