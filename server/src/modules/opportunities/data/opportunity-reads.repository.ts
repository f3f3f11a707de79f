import type { OpportunityStage } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import type { ChangeRecord, NoteRecord, OpportunityFilter, OpportunityRecord } from '../domain/opportunity.ts';
import { COLUMNS, filterSql, FROM } from './opportunity-sql.ts';
import { type Bind, OpportunityVisibility } from './visibility.ts';

/** What opportunities are asked for by. */
export type Key = 'id' | 'thread' | 'post' | 'account';

const BY: Record<Key, (ids: string) => string> = {
  id: (ids) => `o.id = any(${ids})`,
  thread: (ids) => `o.id in (select id from opportunity where thread_id = any(${ids}) union all select x.id from opportunity x join thread m on m.id = x.thread_id where m.merged_into_id = any(${ids}) union all select x.id from opportunity x join post y on y.id = x.post_id where y.thread_id = any(${ids}))`,
  post: (ids) => `o.post_id = any(${ids})`,
  account: (ids) => `o.account_id = any(${ids})`,
};

/** Reads opportunities: only ever those that the actor may see. */
@Injectable()
export class OpportunityReads {
  constructor(
    private readonly db: Database,
    private readonly visibility: OpportunityVisibility,
  ) {}

  /** Newest mark first. */
  async by(actor: Actor, key: Key, ids: readonly string[]): Promise<OpportunityRecord[]> {
    const { values, bind } = parameters();
    const seen = this.visibility.condition(actor, bind);
    if (seen === 'false') return []; // every page of everybody but staff comes by here
    return this.db.query(`select ${COLUMNS} from ${FROM} where ${BY[key](bind(ids))} and ${seen} order by o.marked_at desc, o.id desc`, values);
  }

  /** The latest change first. */
  list(actor: Actor, filter: OpportunityFilter, limit: number, after?: readonly (string | number)[]): Promise<OpportunityRecord[]> {
    const { values, bind } = parameters();
    const further = after ? `and (o.updated_at, o.id) < (${bind(after[0])}, ${bind(after[1])})` : '';
    return this.db.query(
      `select ${COLUMNS} from ${FROM} where ${this.visibility.condition(actor, bind)} and ${filterSql(filter, bind)} ${further} order by o.updated_at desc, o.id desc limit ${bind(limit)}`,
      values,
    );
  }

  /** In the order in which they were marked, which no change disturbs. */
  part(actor: Actor, filter: OpportunityFilter, limit: number, afterId: string): Promise<OpportunityRecord[]> {
    const { values, bind } = parameters();
    return this.db.query(
      `select ${COLUMNS} from ${FROM} where ${this.visibility.condition(actor, bind)} and ${filterSql(filter, bind)} and o.id > ${bind(afterId)} order by o.id limit ${bind(limit)}`,
      values,
    );
  }

  /** The first so many of each stage: what is due first, then the latest change. */
  board(actor: Actor, filter: OpportunityFilter, perStage: number): Promise<OpportunityRecord[]> {
    const { values, bind } = parameters();
    const place = 'row_number() over (partition by o.stage order by o.due_on nulls last, o.updated_at desc, o.id desc)';
    return this.db.query(
      `select * from (select ${COLUMNS}, ${place} as place from ${FROM} where ${this.visibility.condition(actor, bind)} and ${filterSql(filter, bind)}) x
       where place <= ${bind(perStage)} order by stage, place`,
      values,
    );
  }

  /** How many there are, and their value in each currency. */
  sums(actor: Actor, filter: OpportunityFilter): Promise<{ stage: OpportunityStage; currency: string | null; count: number; value: number }[]> {
    const { values, bind } = parameters();
    return this.db.query(
      `select o.stage, o.currency, count(*)::int as count, coalesce(sum(o.value), 0)::float8 as value
       from ${FROM} where ${this.visibility.condition(actor, bind)} and ${filterSql(filter, bind)} group by o.stage, o.currency order by o.currency nulls last`,
      values,
    );
  }

  /** Oldest first. Of opportunities that were read through this repository. */
  notes(ids: readonly string[]): Promise<NoteRecord[]> {
    return this.db.query('select opportunity_id as "opportunityId", number, text, by_id as "byId", at from opportunity_note where opportunity_id = any($1) order by opportunity_id, number', [ids]);
  }

  /** Oldest first. Of opportunities that were read through this repository. */
  changes(ids: readonly string[]): Promise<ChangeRecord[]> {
    return this.db.query(
      `select opportunity_id as "opportunityId", version, field, at, by_id as "byId", before, after from opportunity_change where opportunity_id = any($1) order by opportunity_id, version, field`,
      [ids],
    );
  }
}

/** Collects the values of a statement. */
export function parameters(): { values: unknown[]; bind: Bind } {
  const values: unknown[] = [];
  return { values, bind: (value) => `$${values.push(value)}` };
}
