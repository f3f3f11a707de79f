import { SearchType } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { IndexedVersion, SearchDoc, SearchScope } from '../../domain/engine.ts';
import { Cluster } from './cluster.ts';
import { Documents } from './documents.ts';
import { Indices } from './indices.ts';
import { conditions } from './query.ts';

/** What is in the live indices, by id. */
@Injectable()
export class Stored {
  constructor(
    private readonly cluster: Cluster,
    private readonly indices: Indices,
    private readonly documents: Documents,
  ) {}

  aliases = (types?: readonly SearchType[]): string[] => this.indices.aliases(types);
  refresh = (): Promise<void> => this.indices.refresh();

  async put(docs: readonly SearchDoc[]): Promise<void> {
    const [rejected] = await this.documents.write(['live'], docs, []);
    if (rejected) throw new Error(`${rejected.id} was not indexed: ${rejected.reason}`);
  }

  /** Whatever type they are of. */
  async remove(ids: readonly string[]): Promise<void> {
    await this.documents.write(['live'], [], ids.flatMap((id) => Object.values(SearchType).map((type) => ({ id, type }))));
  }

  async clear(): Promise<void> {
    await this.indices.drop();
    await this.indices.create('live');
  }

  async among(ids: readonly string[], scope: SearchScope): Promise<string[]> {
    if (ids.length === 0) return [];
    const { hits } = await this.cluster.client.search({ index: this.aliases(), size: ids.length, _source: false, query: { bool: { filter: [{ terms: { id: [...ids] } }, ...conditions(scope, {})] } } });
    return hits.hits.map((h) => h._id!);
  }

  async count(): Promise<number> {
    return (await this.cluster.client.count({ index: this.aliases() })).count;
  }

  async versions(after: string, limit: number): Promise<IndexedVersion[]> {
    const { hits } = await this.cluster.client.search({ index: this.aliases(), size: limit, _source: false, version: true, track_total_hits: false, sort: [{ id: 'asc' }], query: { match_all: {} }, ...(after !== '' && { search_after: [after] }) });
    return hits.hits.map((h) => ({ id: h._id!, version: h._version! }));
  }
}
