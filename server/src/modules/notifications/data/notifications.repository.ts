import type { NotificationKind } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/database/ids.ts';
import { REVIEW_KINDS } from '../domain/moderation.ts';
import type { NotificationRow } from '../domain/notification.ts';

export interface NewNotification {
  accountId: string;
  kind: NotificationKind;
  /** Nobody is told of what they did themselves. */
  actorId: string | null;
  threadId: string;
  postId: string;
  /** One person hears of one thing once, whatever number of reasons there are; the first of a list counts. */
  dedupeKey: string;
}

/** Of something of one's own, whether or not others see it. */
export type OwnNotification = Pick<NewNotification, 'accountId' | 'kind' | 'dedupeKey'> & { threadId: string | null; postId: string | null };

const COLUMNS = `id, account_id as "accountId", kind, actor_id as "actorId", thread_id as "threadId", post_id as "postId", created_at as "createdAt", read_at as "readAt"`;

@Injectable()
export class NotificationsRepository {
  constructor(private readonly db: Database) {}

  /** Leaves out who did it, who may not read the post, its parent or the thread, and who was told already. Gives what is new. */
  async add(notifications: readonly NewNotification[]): Promise<NotificationRow[]> {
    if (notifications.length === 0) return [];
    const rows = notifications.map((n, order) => ({ ...n, id: newId('notification'), order }));
    return this.db.query<NotificationRow>(
      `insert into notification (id, account_id, kind, actor_id, thread_id, post_id, dedupe_key)
       select n.id, n."accountId", n.kind, n."actorId", p.thread_id, n."postId", n."dedupeKey"
       from jsonb_to_recordset($1::jsonb) as n(id text, "accountId" text, kind text, "actorId" text, "threadId" text, "postId" text, "dedupeKey" text, "order" int)
       join account a on a.id = n."accountId" and a.state in ('active', 'silenced')
       join post p on p.id = n."postId" and p.visibility in ('public', 'members', 'staff')
       join thread t on t.id = p.thread_id and t.visibility in ('public', 'members', 'staff')
       left join post parent on parent.id = p.parent_id
       join space s on s.id = t.space_id
       where n."accountId" is distinct from n."actorId"
         and (parent.id is null or parent.visibility in ('public', 'members', 'staff'))
         and ('staff' not in (s.read_audience, t.visibility, p.visibility, coalesce(parent.visibility, 'public')) or exists (
           select 1 from role_grant g where g.account_id = a.id and g.role <> 'expert' and (g.until is null or g.until > now())))
       order by n."order"
       on conflict (account_id, dedupe_key) do nothing
       returning ${COLUMNS}`,
      [JSON.stringify(rows)],
    );
  }

  /** For authors: about their own posts, also those that nobody else sees. Undefined when they were told already. */
  addOwn(n: OwnNotification): Promise<NotificationRow | undefined> {
    return this.db.one<NotificationRow>(
      `insert into notification (id, account_id, kind, thread_id, post_id, dedupe_key)
       select $1, a.id, $3, $4, $5, $6 from account a where a.id = $2 and a.state in ('active', 'silenced') and ($5::text is null or exists (select 1 from post p where p.id = $5 and p.author_id = a.id))
       on conflict (account_id, dedupe_key) do nothing returning ${COLUMNS}`,
      [newId('notification'), n.accountId, n.kind, n.threadId, n.postId, n.dedupeKey],
    );
  }

  list(accountId: string, first: number, after: readonly (string | number)[] | undefined): Promise<NotificationRow[]> {
    const [at, id] = after ?? [];
    return this.db.query<NotificationRow>(
      `select ${COLUMNS} from notification where account_id = $1 and ($2::timestamptz is null or (created_at, id) < ($2, $3)) order by created_at desc, id desc limit $4`,
      [accountId, at ?? null, id ?? null, first + 1],
    );
  }

  async unreadCount(accountId: string): Promise<number> {
    const row = await this.db.one<{ count: number }>('select count(*)::int as count from notification where account_id = $1 and read_at is null', [accountId]);
    return row?.count ?? 0;
  }

  /** All of them without ids. */
  async markRead(accountId: string, ids: readonly string[] | null): Promise<void> {
    await this.db.query('update notification set read_at = now() where account_id = $1 and read_at is null and ($2::text[] is null or id = any($2))', [accountId, ids]);
  }

  /** What is no longer to be seen is no news, nor are the comments under it; gives whose list changed. */
  async withdraw(postId: string, ofThread: string | null): Promise<string[]> {
    const rows = await this.db.query<{ accountId: string }>(`delete from notification where (post_id = $1 or post_id in (select id from post where parent_id = $1) or thread_id = $2) and kind <> all($3) returning account_id as "accountId"`, [postId, ofThread, REVIEW_KINDS]);
    return [...new Set(rows.map((r) => r.accountId))];
  }

  /** News of posts is news of the thread that they stand in. */
  async followPosts(fromId: string, toId: string): Promise<void> {
    await this.db.query('update notification n set thread_id = p.thread_id from post p where p.id = n.post_id and n.thread_id in ($1, $2) and p.thread_id <> n.thread_id', [fromId, toId]);
  }

  async byId(id: string): Promise<NotificationRow | undefined> {
    return this.db.one<NotificationRow>(`select ${COLUMNS} from notification where id = $1`, [id]);
  }
}
