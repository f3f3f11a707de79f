import type { Role } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';

export interface ProfileRow {
  id: string;
  name: string;
  aboutMarkdown: string;
  aboutHtml: string;
  createdAt: Date;
  trustLevel: number;
  reputation: number;
  badge: Role | null;
}

/** The role that is shown beside the name: the weightiest that says something to a reader. */
const BADGE = `(select g.role from role_grant g where g.account_id = a.id and g.role <> 'sales' and (g.until is null or g.until > now())
  order by array_position(array['admin', 'moderator', 'knowledge_manager', 'expert'], g.role) limit 1)`;

/** What everybody may read of members. */
@Injectable()
export class ProfilesRepository {
  constructor(private readonly db: Database) {}

  /** An account that goes on under another one is that one. */
  async byIds(ids: readonly string[]): Promise<Map<string, ProfileRow>> {
    const rows = await this.db.prepared<ProfileRow & { asked: string }>(
      `select asked.id as asked, a.id, a.name, a.about_markdown as "aboutMarkdown", a.about_html as "aboutHtml", a.created_at as "createdAt", a.trust_level as "trustLevel", a.reputation, ${BADGE} as badge
       from account asked join account a on a.id = coalesce(asked.merged_into_id, asked.id) where asked.id = any($1)`,
      [ids],
    );
    return new Map(rows.map(({ asked, ...row }) => [asked, row]));
  }
}
