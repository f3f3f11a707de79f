import type { Decision, ReviewKind, ReviewState } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/database/ids.ts';
import type { ItemRow, Subject } from '../domain/records.ts';

export const ITEM_COLUMNS = `i.id, i.kind, i.state, i.subject_type as "subjectType", i.subject_id as "subjectId", i.ref_id as "refId", i.thread_id as "threadId", i.space_id as "spaceId",
  i.author_id as "authorId", i.rule, i.detail, i.weight, i.escalated_at as "escalatedAt", i.claimed_by_id as "claimedById", i.claimed_until as "claimedUntil", i.created_at as "createdAt",
  i.closed_at as "closedAt", i.outcome, i.decided_by_id as "decidedById"`;

export interface NewItem extends Subject {
  kind: ReviewKind;
  refId?: string;
  rule: string;
  detail?: string;
}

/** Whatever changes the queue. Items are locked before threads, and several in the order of their ids. */
@Injectable()
export class ItemsRepository {
  constructor(private readonly db: Database) {}

  /** The open item of that kind and thing, locked; made where there is none. */
  async open(n: NewItem): Promise<{ id: string; isNew: boolean; escalatedAt: Date | null }> {
    const row = await this.db.one<{ id: string; isNew: boolean; escalatedAt: Date | null }>(
      `insert into review_item (id, kind, subject_type, subject_id, ref_id, thread_id, space_id, author_id, rule, detail) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (kind, subject_id, ref_id) where state = 'open' do update set rule = case when excluded.rule = 'dangerous' then excluded.rule else review_item.rule end
       returning id, id = $1 as "isNew", escalated_at as "escalatedAt"`,
      [newId('reviewItem'), n.kind, n.subjectType, n.subjectId, n.refId ?? '', n.threadId, n.spaceId, n.authorId, n.rule, n.detail ?? ''],
    );
    return row!;
  }

  find(id: string): Promise<ItemRow | undefined> {
    return this.db.one<ItemRow>(`select ${ITEM_COLUMNS} from review_item i where i.id = $1`, [id]);
  }

  /** The item and the other open ones of its thing: what settles one may settle them. */
  lockWithSiblings(id: string): Promise<ItemRow[]> {
    return this.db.query<ItemRow>(
      `select ${ITEM_COLUMNS} from review_item i where i.id = $1 or (i.state = 'open' and i.subject_id = (select o.subject_id from review_item o where o.id = $1)) order by i.id for update of i`,
      [id],
    );
  }

  lockOpenOf(subjectId: string): Promise<ItemRow[]> {
    return this.db.query<ItemRow>(`select ${ITEM_COLUMNS} from review_item i where i.state = 'open' and i.subject_id = $1 order by i.id for update of i`, [subjectId]);
  }

  async lockOpenByRef(kind: ReviewKind, refId: string): Promise<ItemRow | undefined> {
    return this.db.one<ItemRow>(`select ${ITEM_COLUMNS} from review_item i where i.state = 'open' and i.kind = $1 and i.ref_id = $2 for update of i`, [kind, refId]);
  }

  async close(id: string, state: Exclude<ReviewState, 'open'>, outcome: Decision | null, decidedById: string | null): Promise<void> {
    await this.db.query(
      `update review_item set state = $2, outcome = $3, decided_by_id = $4, closed_at = now(), claimed_by_id = null, claimed_until = null where id = $1 and state = 'open'`,
      [id, state, outcome, decidedById],
    );
  }

  /** False where somebody else has it. */
  async claim(id: string, accountId: string, minutes: number): Promise<boolean> {
    const row = await this.db.one(
      `update review_item set claimed_by_id = $2, claimed_until = now() + make_interval(mins => $3)
       where id = $1 and state = 'open' and (claimed_by_id is null or claimed_by_id = $2 or claimed_until <= now()) returning id`,
      [id, accountId, minutes],
    );
    return row !== undefined;
  }

  async release(id: string, accountId: string): Promise<void> {
    await this.db.query('update review_item set claimed_by_id = null, claimed_until = null where id = $1 and claimed_by_id = $2', [id, accountId]);
  }

  async escalate(id: string): Promise<void> {
    await this.db.query('update review_item set escalated_at = now(), claimed_by_id = null, claimed_until = null where id = $1', [id]);
  }

  async setWeight(id: string, weight: number): Promise<void> {
    await this.db.query('update review_item set weight = $2 where id = $1', [id, weight]);
  }

  /** Items of posts go with them to another thread. */
  async followPosts(fromId: string, toId: string): Promise<void> {
    await this.db.query(
      `update review_item i set thread_id = t.id, space_id = t.space_id from post p join thread t on t.id = p.thread_id
       where i.thread_id in ($1, $2) and i.subject_type = 'post' and p.id = i.subject_id and p.thread_id <> i.thread_id`,
      [fromId, toId],
    );
  }

  /** The question that nobody sees any more because its thread was merged into another one. */
  async questionOfMerged(threadId: string): Promise<string | undefined> {
    return (await this.db.one<{ id: string }>(`select q.id from thread t join post q on q.thread_id = t.id and q.kind = 'question' where t.id = $1 and t.merged_into_id is not null`, [threadId]))?.id;
  }

  /** Items go with the thread to another space. */
  async follow(threadId: string): Promise<boolean> {
    const rows = await this.db.query(
      `update review_item i set space_id = t.space_id from thread t where t.id = $1 and i.thread_id = t.id and i.state = 'open' and i.space_id <> t.space_id returning i.id`,
      [threadId],
    );
    return rows.length > 0;
  }
}
