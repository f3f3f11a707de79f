import { Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { ElasticsearchEngine } from '../data/elasticsearch/elasticsearch-engine.ts';
import { PendingRepository } from '../data/pending.repository.ts';
import { PostgresSearchEngine } from '../data/postgres-engine.ts';
import type { IndexedVersion, SearchEngine } from '../domain/engine.ts';

export interface Verified {
  /** Documents that PostgreSQL has. */
  documents: number;
  /** Ids that Elasticsearch lacks, has beyond them, or has in another version. */
  missing: string[];
  extra: string[];
  different: string[];
}

const PAGE = 5_000;
const PATIENCE_MS = 10_000;

/** Compares ids and versions of what Elasticsearch has with what PostgreSQL has. */
@Injectable()
export class VerifyIndex {
  constructor(
    private readonly postgres: PostgresSearchEngine,
    private readonly elasticsearch: ElasticsearchEngine,
    private readonly pending: PendingRepository,
  ) {}

  /** What differs is looked at a second time, when what waits has been told: a change on its way is no difference. */
  async execute(): Promise<Verified> {
    const first = await this.compare();
    if (first.missing.length + first.extra.length + first.different.length === 0) return first;
    const until = Date.now() + PATIENCE_MS;
    while (Date.now() < until && (await this.pending.next(1)).length > 0) await sleep(250);
    const second = await this.compare();
    const both = (name: 'missing' | 'extra' | 'different') => second[name].filter((id) => first[name].includes(id));
    return { documents: second.documents, missing: both('missing'), extra: both('extra'), different: both('different') };
  }

  private async compare(): Promise<Verified> {
    await this.elasticsearch.tidy();
    const found: Verified = { documents: 0, missing: [], extra: [], different: [] };
    const [ours, theirs] = [inOrder(this.postgres), inOrder(this.elasticsearch)];
    let [a, b] = [await ours.next(), await theirs.next()];
    while (!a.done || !b.done) {
      if (b.done || (!a.done && a.value.id < b.value.id)) {
        found.missing.push(a.value!.id);
        found.documents++;
        a = await ours.next();
      } else if (a.done || b.value.id < a.value.id) {
        found.extra.push(b.value.id);
        b = await theirs.next();
      } else {
        if (a.value.version !== b.value.version) found.different.push(a.value.id);
        found.documents++;
        [a, b] = [await ours.next(), await theirs.next()];
      }
    }
    return found;
  }
}

async function* inOrder(engine: SearchEngine): AsyncGenerator<IndexedVersion, undefined> {
  for (let page = await engine.versions('', PAGE); page.length > 0; page = await engine.versions(page.at(-1)!.id, PAGE)) yield* page;
  return undefined;
}
