import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';

export interface SynonymGroup {
  id: string;
  words: string[];
}

@Injectable()
export class SynonymsRepository {
  constructor(private readonly db: Database) {}

  all(limit: number): Promise<SynonymGroup[]> {
    return this.db.query('select id::text, words from search_synonym order by lower(words[1]), id limit $1', [limit]);
  }

  async lock(): Promise<number> {
    await this.db.query('lock table search_synonym in share row exclusive mode');
    return (await this.db.one<{ n: number }>('select count(*)::int as n from search_synonym'))!.n;
  }

  one(id: string): Promise<SynonymGroup | undefined> {
    return this.db.one('select id::text, words from search_synonym where id::text = $1', [id]);
  }

  async insert(words: readonly string[]): Promise<string> {
    return (await this.db.one<{ id: string }>('insert into search_synonym (words) values ($1) returning id::text', [words]))!.id;
  }

  async update(id: string, words: readonly string[]): Promise<void> {
    await this.db.query('update search_synonym set words = $2 where id = $1::bigint', [id, words]);
  }

  async remove(id: string): Promise<void> {
    await this.db.query('delete from search_synonym where id = $1::bigint', [id]);
  }
}
