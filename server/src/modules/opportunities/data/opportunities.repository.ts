import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { FieldChange } from '../domain/opportunity.ts';
import { OWNERS } from '../domain/policy.ts';
import { Opportunity } from './opportunity.entity.ts';

/** Everything that changes opportunities. */
@Injectable()
export class OpportunitiesRepository {
  constructor(private readonly db: Database) {}

  /** One after the other, whoever marks the same thing. */
  async lockSubject(id: string): Promise<void> {
    await this.db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`opportunity-of:${id}`]);
  }

  /** An open one of the same thing for the same product. */
  async openOf(subject: Pick<Opportunity, 'threadId' | 'postId' | 'accountId'>, interest: string): Promise<string | undefined> {
    const row = await this.db.one<{ id: string }>(
      `select id from opportunity where lower(interest) = lower($4) and closed_at is null and case
         when $2::text is not null then post_id = $2 when $1::text is not null then thread_id = $1 else account_id = $3 and post_id is null and thread_id is null end limit 1`,
      [subject.threadId, subject.postId, subject.accountId, interest],
    );
    return row?.id;
  }

  async insert(opportunity: Opportunity): Promise<void> {
    await this.db.manager.insert(Opportunity, opportunity);
  }

  async forUpdate(id: string): Promise<Opportunity | null> {
    return this.db.manager.findOne(Opportunity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async save(opportunity: Opportunity): Promise<void> {
    await this.db.manager.update(Opportunity, opportunity.id, opportunity);
  }

  async addChanges(id: string, version: number, byId: string | null, changes: readonly FieldChange[]): Promise<void> {
    await this.db.query(
      `insert into opportunity_change (opportunity_id, version, by_id, field, before, after) select $1, $2, $3, * from unnest($4::text[], $5::text[], $6::text[])`,
      [id, version, byId, changes.map((c) => c.field), changes.map((c) => c.before), changes.map((c) => c.after)],
    );
  }

  /** The caller has locked the opportunity. */
  async addNote(id: string, byId: string | null, text: string): Promise<void> {
    await this.db.query(
      'insert into opportunity_note (opportunity_id, number, text, by_id) select $1, coalesce(max(number), 0) + 1, $2, $3 from opportunity_note where opportunity_id = $1',
      [id, text, byId],
    );
    await this.db.query('update opportunity set updated_at = clock_timestamp() where id = $1', [id]);
  }

  async personExists(accountId: string): Promise<boolean> {
    return (await this.db.one(`select 1 from account where id = $1 and state <> 'erased'`, [accountId])) !== undefined;
  }

  /** Who can look after one, by name. */
  owners(): Promise<{ id: string; name: string }[]> {
    return this.db.query(
      `select a.id, a.name from account a where a.state in ('active', 'silenced')
         and exists (select 1 from role_grant g where g.account_id = a.id and g.role = any($1) and (g.until is null or g.until > now())) order by lower(a.name), a.id limit 500`,
      [OWNERS],
    );
  }

  async mayOwn(accountId: string): Promise<boolean> {
    return (await this.db.one(`select 1 from role_grant where account_id = $1 and role = any($2) and (until is null or until > now())`, [accountId, OWNERS])) !== undefined;
  }
}
