import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.ts';
import { Database } from '../../../platform/database/database.ts';
import { ProposalState } from '../domain/proposal.ts';
import { parameters } from './opportunity-reads.repository.ts';
import { OpportunityVisibility } from './visibility.ts';

export interface ProposalRecord {
  postId: string;
  threadId: string;
  spaceId: string;
  score: number;
  createdAt: Date;
}

const FROM = `opportunity_proposal x join post p on p.id = x.post_id join thread t on t.id = p.thread_id`;
const OPEN = `x.state = 'open' and p.visibility not in ('held', 'hidden', 'deleted') and t.visibility not in ('held', 'hidden', 'deleted')`;

/** What the model proposed. */
@Injectable()
export class ProposalsRepository {
  constructor(
    private readonly db: Database,
    private readonly visibility: OpportunityVisibility,
  ) {}

  /** The surest first. */
  open(actor: Actor, limit: number, after?: readonly (string | number)[]): Promise<ProposalRecord[]> {
    const { values, bind } = parameters();
    const further = after ? `and (x.score, x.post_id) < (${bind(after[0])}::real, ${bind(after[1])})` : '';
    return this.db.query(
      `select x.post_id as "postId", t.id as "threadId", t.space_id as "spaceId", x.score, x.created_at as "createdAt" from ${FROM}
       where ${OPEN} and ${this.visibility.condition(actor, bind)} ${further} order by x.score desc, x.post_id desc limit ${bind(limit)}`,
      values,
    );
  }

  async count(actor: Actor): Promise<number> {
    const { values, bind } = parameters();
    const row = await this.db.one<{ count: number }>(`select count(*)::int as count from ${FROM} where ${OPEN} and ${this.visibility.condition(actor, bind)}`, values);
    return row?.count ?? 0;
  }

  async find(actor: Actor, postId: string): Promise<ProposalRecord | undefined> {
    const { values, bind } = parameters();
    return this.db.one(
      `select x.post_id as "postId", t.id as "threadId", t.space_id as "spaceId", x.score, x.created_at as "createdAt" from ${FROM}
       where x.post_id = ${bind(postId)} and ${this.visibility.condition(actor, bind)}`,
      values,
    );
  }

  /** Once a post: what was decided of it stays. */
  async propose(postId: string, score: number): Promise<void> {
    await this.db.query(
      `insert into opportunity_proposal (post_id, score) select $1, $2 where not exists (select 1 from opportunity where post_id = $1)
       on conflict (post_id) do update set score = excluded.score where opportunity_proposal.state = 'open'`,
      [postId, score],
    );
  }

  /** Whether it was open until now. */
  async settle(postId: string, state: Exclude<ProposalState, 'open'>, byId: string): Promise<boolean> {
    const rows = await this.db.query(`update opportunity_proposal set state = $2, decided_by_id = $3, decided_at = now() where post_id = $1 and state = 'open' returning 1`, [postId, state, byId]);
    return rows.length > 0;
  }
}
