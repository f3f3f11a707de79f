import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';

export interface Surroundings {
  spaceIds: string[];
  tags: string[];
  authorIds: string[];
  threadIds: string[];
}

/** Where changed things stand. */
@Injectable()
export class TouchedRepository {
  constructor(private readonly db: Database) {}

  async around(threads: readonly string[], posts: readonly string[], articles: readonly string[]): Promise<Surroundings> {
    const row = await this.db.one<Surroundings>(
      `with a as (select thread_id, space_id from article where id = any($3))
       select array(select space_id from thread where id = any($1) union select space_id from a) as "spaceIds",
              array(select distinct g.name from thread_tag tt join tag g on g.id = tt.tag_id where tt.thread_id = any($1)) as tags,
              array(select distinct author_id from post where id = any($2) and author_id is not null) as "authorIds",
              array(select thread_id from a where thread_id is not null) as "threadIds"`,
      [threads, posts, articles],
    );
    return row!;
  }
}
