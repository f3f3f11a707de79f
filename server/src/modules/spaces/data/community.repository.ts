import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';

export interface CommunityStats {
  threads: number;
  answers: number;
  comments: number;
  accepted: number;
  articles: number;
  members: number;
}

/** What a guest could count. */
@Injectable()
export class CommunityRepository {
  constructor(private readonly db: Database) {}

  async stats(): Promise<CommunityStats> {
    const row = await this.db.one<CommunityStats>(
      `with readable as (select t.id from thread t join space s on s.id = t.space_id where s.read_audience = 'everyone' and t.visibility = 'public')
       select (select count(*)::int from readable) as threads,
         count(*) filter (where p.kind = 'answer')::int as answers,
         count(*) filter (where p.kind = 'comment' and coalesce(parent.visibility, 'public') = 'public')::int as comments,
         count(*) filter (where p.kind = 'answer' and p.accepted_at is not null)::int as accepted,
         (select count(*)::int from article where confidence <> 'archived' and audience = 'everyone') as articles,
         (select count(*)::int from account where state <> 'erased') as members
       from post p join readable r on r.id = p.thread_id left join post parent on parent.id = p.parent_id where p.visibility = 'public'`,
    );
    return row!;
  }
}
