import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { Parameters, type Visible } from './visibility.ts';

export interface ReadablePost {
  id: string;
  createdAt: Date;
}

@Injectable()
export class ReadablePostsReader {
  constructor(private readonly db: Database) {}

  thread(id: string, visible: Visible): Promise<ReadablePost | undefined> {
    const p = new Parameters();
    return this.db.one<ReadablePost>(`select t.id, t.created_at as "createdAt" from thread t where t.id = ${p.add(id)} and ${visible.listedThreads(p)}`, p.values);
  }

  posts(threadId: string, ids: readonly string[], visible: Visible): Promise<ReadablePost[]> {
    const p = new Parameters();
    return this.db.query<ReadablePost>(
      `select p.id, p.created_at as "createdAt" from post p join thread t on t.id = p.thread_id where p.id = any(${p.add(ids)}) and t.id = ${p.add(threadId)} and ${visible.listedPosts(p)}`,
      p.values,
    );
  }
}
