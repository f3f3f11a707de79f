import type { DecisionState } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { AppealRow, DecisionRow } from '../domain/records.ts';

export const DECISION_COLUMNS = `d.id, d.item_id as "itemId", d.subject_type as "subjectType", d.subject_id as "subjectId", d.thread_id as "threadId", d.space_id as "spaceId",
  d.author_id as "authorId", d.decision, d.state, d.rule, d.category as "category", d.reason, d.by_id as "byId", d.created_at as "createdAt", d.ended_at as "endedAt",
  d.before, d.sanction_id as "sanctionId", d.until`;
export const APPEAL_COLUMNS = `p.id, p.decision_id as "decisionId", p.item_id as "itemId", p.account_id as "accountId", p.text, p.state, p.reason, p.created_at as "createdAt", p.decided_at as "decidedAt"`;

/** Decisions that hold something from view, or somebody from writing, until they are superseded or reversed. */
const AGAINST = `d.decision in ('hide', 'delete', 'warn', 'silence', 'suspend')`;

@Injectable()
export class DecisionsRepository {
  constructor(private readonly db: Database) {}

  async insert(d: Omit<DecisionRow, 'state' | 'createdAt' | 'endedAt'>): Promise<void> {
    await this.db.query(
      `insert into decision (id, item_id, subject_type, subject_id, thread_id, space_id, author_id, decision, rule, category, reason, by_id, before, sanction_id, until)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [d.id, d.itemId, d.subjectType, d.subjectId, d.threadId, d.spaceId, d.authorId, d.decision, d.rule, d.category, d.reason, d.byId, d.before && JSON.stringify(d.before), d.sanctionId, d.until],
    );
  }

  find(id: string): Promise<DecisionRow | undefined> {
    return this.db.one<DecisionRow>(`select ${DECISION_COLUMNS} from decision d where d.id = $1`, [id]);
  }

  lock(id: string): Promise<DecisionRow | undefined> {
    return this.db.one<DecisionRow>(`select ${DECISION_COLUMNS} from decision d where d.id = $1 for update`, [id]);
  }

  /** What holds against a thing now, newest first. */
  standing(subjectId: string): Promise<DecisionRow[]> {
    return this.db.query<DecisionRow>(`select ${DECISION_COLUMNS} from decision d where d.subject_id = $1 and d.state = 'standing' and ${AGAINST} order by d.created_at desc, d.id desc for update`, [subjectId]);
  }

  async end(ids: readonly string[], state: Exclude<DecisionState, 'standing'>): Promise<void> {
    await this.db.query(`update decision set state = $2, ended_at = now() where id = any($1) and state = 'standing'`, [ids, state]);
  }

  async ofItems(ids: readonly string[]): Promise<Map<string, DecisionRow[]>> {
    const rows = await this.db.query<DecisionRow>(`select ${DECISION_COLUMNS} from decision d where d.item_id = any($1) order by d.created_at, d.id`, [ids]);
    return Map.groupBy(rows, (d) => d.itemId!);
  }

  async byIds(ids: readonly string[]): Promise<Map<string, DecisionRow>> {
    const rows = await this.db.query<DecisionRow>(`select ${DECISION_COLUMNS} from decision d where d.id = any($1)`, [ids]);
    return new Map(rows.map((d) => [d.id, d]));
  }

  /** Undefined where it was appealed before. */
  async appeal(a: Pick<AppealRow, 'id' | 'decisionId' | 'itemId' | 'accountId' | 'text'>): Promise<boolean> {
    const row = await this.db.one(
      'insert into appeal (id, decision_id, item_id, account_id, text) values ($1, $2, $3, $4, $5) on conflict (decision_id) do nothing returning id',
      [a.id, a.decisionId, a.itemId, a.accountId, a.text],
    );
    return row !== undefined;
  }

  async isAppealed(decisionId: string): Promise<boolean> {
    return (await this.db.one('select 1 from appeal where decision_id = $1', [decisionId])) !== undefined;
  }

  appealOfItem(itemId: string): Promise<AppealRow | undefined> {
    return this.db.one<AppealRow>(`select ${APPEAL_COLUMNS} from appeal p where p.item_id = $1`, [itemId]);
  }

  async settleAppeal(id: string, state: Exclude<AppealRow['state'], 'open'>, reason: string): Promise<void> {
    await this.db.query(`update appeal set state = $2, reason = $3, decided_at = now() where id = $1 and state = 'open'`, [id, state, reason]);
  }

  async appealsOfItems(ids: readonly string[]): Promise<Map<string, AppealRow>> {
    const rows = await this.db.query<AppealRow>(`select ${APPEAL_COLUMNS} from appeal p where p.item_id = any($1)`, [ids]);
    return new Map(rows.map((a) => [a.itemId, a]));
  }

  async appealsOfDecisions(ids: readonly string[]): Promise<Map<string, AppealRow>> {
    const rows = await this.db.query<AppealRow>(`select ${APPEAL_COLUMNS} from appeal p where p.decision_id = any($1)`, [ids]);
    return new Map(rows.map((a) => [a.decisionId, a]));
  }

  /** What was decided against somebody, newest first; of each thing what holds, or was taken back. */
  against(accountId: string, first: number, after: readonly (string | number)[] | undefined): Promise<DecisionRow[]> {
    const [at, id] = after ?? [];
    return this.db.query<DecisionRow>(
      `select ${DECISION_COLUMNS} from decision d where d.author_id = $1 and d.subject_type <> 'article' and ${AGAINST} and d.state <> 'superseded'
         and ($2::timestamptz is null or (d.created_at, d.id) < ($2, $3)) order by d.created_at desc, d.id desc limit $4`,
      [accountId, at ?? null, id ?? null, first + 1],
    );
  }
}
