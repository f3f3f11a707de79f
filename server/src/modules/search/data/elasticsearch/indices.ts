import { errors } from '@elastic/elasticsearch';
import { SearchType } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Cluster } from './cluster.ts';
import { indexTemplate, TEMPLATE_VERSION } from './index-template.ts';

/** live: searched. next: being filled. Both are written to. */
export type Stage = 'live' | 'next';

/** Somebody waits for whether there is an Elasticsearch. */
const QUICK = { requestTimeout: 1_500, maxRetries: 1 } as const;
const KINDS = [SearchType.THREAD, SearchType.ANSWER, SearchType.ARTICLE] as const;

/** One index for each type of document. They are reached by aliases only, so that one can take the place of another at once. */
@Injectable()
export class Indices {
  constructor(private readonly cluster: Cluster) {}

  alias(type: SearchType, stage: Stage = 'live'): string {
    return `${this.family()}-${type}s${stage === 'next' ? '-next' : ''}`;
  }

  aliases(types: readonly SearchType[] = KINDS, stage: Stage = 'live'): string[] {
    return types.map((type) => this.alias(type, stage));
  }

  /** Which of them are there as this version wants them. */
  async stages(): Promise<Stage[]> {
    const found = new Set(Object.values(await this.ours()).flat());
    return (['live', 'next'] as const).filter((stage) => this.aliases(KINDS, stage).every((alias) => found.has(alias)));
  }

  /** Empty ones under the aliases of a stage. */
  async create(stage: Stage): Promise<void> {
    const { client, prefix } = this.cluster;
    await client.indices.putIndexTemplate({ name: prefix, index_patterns: [`${prefix}-v*`], priority: 200 + prefix.length, version: TEMPLATE_VERSION, template: indexTemplate() });
    const time = Date.now().toString(36);
    for (const type of KINDS) await client.indices.create({ index: `${this.family()}-${type}s-${time}`, aliases: { [this.alias(type, stage)]: {} } });
  }

  /** While they are filled nobody searches them. */
  async hurry(stage: Stage, hurried: boolean): Promise<void> {
    await this.cluster.client.indices.putSettings({ index: this.aliases(KINDS, stage), settings: { refresh_interval: hurried ? '-1' : '1s' } });
  }

  async refresh(stage: Stage = 'live'): Promise<void> {
    await this.cluster.client.indices.refresh({ index: this.aliases(KINDS, stage) });
  }

  /** The next ones become the live ones at once; whatever else is ours goes. */
  async promote(): Promise<void> {
    const all = await this.ours();
    const next = this.aliases(KINDS, 'next');
    const fresh = Object.keys(all).filter((index) => all[index]!.some((alias) => next.includes(alias)));
    const old = Object.keys(all).filter((index) => !fresh.includes(index));
    await this.cluster.client.indices.updateAliases({
      actions: [
        ...old.map((index) => ({ remove_index: { index } })),
        ...fresh.flatMap((index) => KINDS.filter((type) => all[index]!.includes(this.alias(type, 'next'))).flatMap((type) => [{ remove: { index, alias: this.alias(type, 'next') } }, { add: { index, alias: this.alias(type) } }])),
      ],
    });
  }

  /** @param stage without it: everything of ours */
  async drop(stage?: Stage): Promise<void> {
    const all = await this.ours();
    const aliases = stage && this.aliases(KINDS, stage);
    const gone = Object.keys(all).filter((index) => !aliases || all[index]!.some((alias) => aliases.includes(alias)));
    if (gone.length > 0) await this.cluster.client.indices.delete({ index: gone, ignore_unavailable: true });
    if (!stage) await this.cluster.client.indices.deleteIndexTemplate({ name: this.cluster.prefix }, { ignore: [404] });
  }

  async names(): Promise<string[]> {
    return Object.keys(await this.ours()).sort();
  }

  private family = (): string => `${this.cluster.prefix}-v${TEMPLATE_VERSION}`;

  /** Our indices with their aliases, also those of other versions; not those of a community whose prefix begins like ours. */
  private async ours(): Promise<Record<string, string[]>> {
    const { client, prefix } = this.cluster;
    try {
      const found = await client.indices.getAlias({ index: `${prefix}-v*` }, QUICK);
      const name = new RegExp(`^${prefix}-v\\d+-(?:${KINDS.join('|')})s-[0-9a-z]+$`);
      return Object.fromEntries(Object.entries(found).filter(([index]) => name.test(index)).map(([index, { aliases }]) => [index, Object.keys(aliases)]));
    } catch (e) {
      if (e instanceof errors.ResponseError && e.statusCode === 404) return {};
      throw e;
    }
  }
}
