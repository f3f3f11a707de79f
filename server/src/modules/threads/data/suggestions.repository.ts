import type { Significance } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/database/ids.ts';
import type { SuggestionState } from '../domain/suggestion-state.ts';
import type { SuggestionView } from '../domain/views.ts';

export interface NewSuggestion {
  postId: string;
  editorId: string;
  baseRevision: number;
  markdown: string;
  title: string | null;
  tags: readonly string[] | null;
  reason: string;
  significance: Significance;
  /** Which holds it; '' for none. */
  rule: string;
}

const SELECT = `select s.id, s.post_id as "postId", s.editor_id as "editorId", s.base_revision as "baseRevision", s.markdown, s.title, s.tags, s.reason, s.significance, s.rule, s.state,
    s.created_at as "createdAt", s.settled_at as "settledAt", s.settled_by_id as "settledById", s.settled_reason as "settledReason",
    coalesce(r.markdown, p.markdown) as "baseMarkdown", case when s.title is not null then coalesce(r.title, t.title) end as "baseTitle"
  from edit_suggestion s join post p on p.id = s.post_id join thread t on t.id = p.thread_id left join post_revision r on r.post_id = s.post_id and r.number = s.base_revision`;

/** Edits that wait for approval, and what became of them. They change only while the thread's row is locked. */
@Injectable()
export class SuggestionsRepository {
  constructor(private readonly db: Database) {}

  byIds(ids: readonly string[]): Promise<SuggestionView[]> {
    return this.db.query<SuggestionView>(`${SELECT} where s.id = any($1)`, [ids]);
  }

  /** Open ones, oldest first. */
  ofPosts(postIds: readonly string[]): Promise<SuggestionView[]> {
    return this.db.query<SuggestionView>(`${SELECT} where s.post_id = any($1) and s.state = 'open' order by s.created_at, s.id`, [postIds]);
  }

  openBy(editorId: string, postIds: readonly string[]): Promise<SuggestionView[]> {
    return this.db.query<SuggestionView>(`${SELECT} where s.editor_id = $1 and s.post_id = any($2) and s.state = 'open'`, [editorId, postIds]);
  }

  async countOpenBy(editorId: string): Promise<number> {
    return (await this.db.one<{ n: number }>(`select count(*)::int as n from edit_suggestion where editor_id = $1 and state = 'open'`, [editorId]))?.n ?? 0;
  }

  async insert(s: NewSuggestion): Promise<string> {
    const id = newId('suggestion');
    await this.db.query(
      `insert into edit_suggestion (id, post_id, editor_id, base_revision, markdown, title, tags, reason, significance, rule) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, s.postId, s.editorId, s.baseRevision, s.markdown, s.title, s.tags, s.reason, s.significance, s.rule],
    );
    return id;
  }

  async replace(id: string, s: NewSuggestion): Promise<void> {
    await this.db.query(
      `update edit_suggestion set base_revision = $2, markdown = $3, title = $4, tags = $5, reason = $6, significance = $7, rule = $8 where id = $1`,
      [id, s.baseRevision, s.markdown, s.title, s.tags, s.reason, s.significance, s.rule],
    );
  }

  async settle(id: string, state: SuggestionState, byId: string, reason: string): Promise<void> {
    await this.db.query(`update edit_suggestion set state = $2, settled_at = now(), settled_by_id = $3, settled_reason = $4 where id = $1`, [id, state, byId, reason]);
  }

  /** What ended today because somebody's other account had suggested something for the same post. */
  replacedToday(editorId: string): Promise<{ id: string; postId: string; threadId: string }[]> {
    return this.db.query(
      `select s.id, s.post_id as "postId", p.thread_id as "threadId" from edit_suggestion s join post p on p.id = s.post_id
       where s.editor_id = $1 and s.state = 'superseded' and s.settled_by_id is null and s.settled_at > now() - interval '1 day'`,
      [editorId],
    );
  }

  /** Ends what is open for the post: those that are over now. */
  supersede(postId: string, byId: string | null): Promise<{ id: string; editorId: string }[]> {
    return this.db.query(
      `update edit_suggestion set state = 'superseded', settled_at = now(), settled_by_id = $2 where post_id = $1 and state = 'open' returning id, editor_id as "editorId"`,
      [postId, byId],
    );
  }
}
