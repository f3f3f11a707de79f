import { Injectable } from '@nestjs/common';
import { Cluster } from './cluster.ts';
import { FAST } from './fast.ts';
import { Indices } from './indices.ts';
import { analysisOf, UNSTEMMED } from './languages.ts';

const KEPT_MS = 30_000;

/** In which languages there is something to be found. A query is put once for each of them, so those without documents are left out. */
@Injectable()
export class Analyses {
  private kept: { at: number; names: Promise<string[]> } | undefined;

  constructor(
    private readonly cluster: Cluster,
    private readonly indices: Indices,
  ) {}

  /** @param locale only this one */
  async of(locale?: string): Promise<string[]> {
    if (locale) return [analysisOf(locale)];
    if (!this.kept || Date.now() - this.kept.at > KEPT_MS) {
      const names = this.read();
      this.kept = { at: Date.now(), names };
      names.catch(() => (this.kept = undefined));
    }
    return this.kept.names;
  }

  private async read(): Promise<string[]> {
    const { aggregations } = await this.cluster.client.search<unknown, { names: { buckets: { key: string }[] } }>(
      { index: this.indices.aliases(), size: 0, aggs: { names: { terms: { field: 'analysis', size: 50 } } } }, FAST,
    );
    const names = aggregations?.names.buckets.map((b) => b.key) ?? [];
    return names.length > 0 ? names : [UNSTEMMED];
  }
}
