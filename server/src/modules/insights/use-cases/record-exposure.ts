import { Inject, Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { type Config, CONFIG, derivedKey } from '../../../platform/config/config.ts';
import { ExposuresRepository } from '../data/exposures.repository.ts';

export interface Exposure {
  /** Where it was served: `answers`, `rest`, `widget`, … */
  channel: string;
  /** Id of the API client, where there is one. */
  client?: string | undefined;
  /** Article or post. */
  itemId: string;
  revision: number;
  /** What tells two visitors apart today, e.g. address and browser; only its hash of the day is kept. */
  visitor?: string | undefined;
}

/** Something was served somewhere. Nothing that is kept leads back to a person. */
@Injectable()
export class RecordExposure {
  private readonly key: Buffer;

  constructor(
    private readonly exposures: ExposuresRepository,
    @Inject(CONFIG) config: Config,
  ) {
    this.key = derivedKey(config, 'visitors');
  }

  async execute({ channel, client = '', itemId, revision, visitor }: Exposure): Promise<void> {
    await this.exposures.insert({ channel, client, itemId, revision, visitorHash: visitor === undefined ? '' : this.hashOfTheDay(visitor) });
  }

  /** The same visitor has another hash tomorrow: people can be counted within a day, and followed no further. */
  private hashOfTheDay(visitor: string, day = new Date().toISOString().slice(0, 10)): string {
    return createHmac('sha256', this.key).update(`${day}\0${visitor}`).digest('base64url').slice(0, 22);
  }
}
