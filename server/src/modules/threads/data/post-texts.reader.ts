import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { DraftView, RevisionView } from '../domain/views.ts';

export interface StaleText {
  id: string;
  markdown: string;
  revision: number;
  /** Who is mentioned, by name. */
  mentions: { id: string; name: string }[];
}

/** Texts: rendered, revised, not yet posted. Only for posts that the asker may see. */
@Injectable()
export class PostTextsReader {
  constructor(private readonly db: Database) {}

  sources(postIds: readonly string[]): Promise<StaleText[]> {
    return this.db.query<StaleText>(
      `select p.id, p.markdown, p.revision,
         coalesce((select json_agg(json_build_object('id', a.id, 'name', a.name)) from mention m join account a on a.id = m.account_id where m.post_id = p.id), '[]') as mentions
       from post p where p.id = any($1)`,
      [postIds],
    );
  }

  /** Keeps what was rendered, unless the text changed meanwhile. */
  async keepHtml(version: number, texts: readonly { id: string; revision: number; html: string }[]): Promise<void> {
    await this.db.query(
      `update post p set html = n.html, renderer_version = $1 from unnest($2::text[], $3::int[], $4::text[]) n(id, revision, html)
       where p.id = n.id and p.revision = n.revision and p.renderer_version < $1`,
      [version, texts.map((t) => t.id), texts.map((t) => t.revision), texts.map((t) => t.html)],
    );
  }

  /** Oldest first. */
  revisions(postIds: readonly string[]): Promise<RevisionView[]> {
    return this.db.query<RevisionView>(
      `select post_id as "postId", number, title, coalesce(tags, '{}') as tags, markdown, editor_id as "editorId", created_at as "createdAt", reason, significance
       from post_revision where post_id = any($1) order by post_id, number`,
      [postIds],
    );
  }

  draft(accountId: string, key: string): Promise<DraftView | undefined> {
    return this.db.one<DraftView>('select key, payload, updated_at as "updatedAt" from draft where account_id = $1 and key = $2', [accountId, key]);
  }

  drafts(accountId: string): Promise<DraftView[]> {
    return this.db.query<DraftView>('select key, payload, updated_at as "updatedAt" from draft where account_id = $1 order by updated_at desc limit 100', [accountId]);
  }
}
