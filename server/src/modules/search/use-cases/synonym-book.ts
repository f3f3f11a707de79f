import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Broadcast } from '../../../platform/events/broadcast.ts';
import { SynonymsRepository } from '../data/synonyms.repository.ts';
import { NO_SYNONYMS, Synonyms } from '../domain/synonyms.ts';

const CHANGED = 'synonyms';
export const MOST_GROUPS = 1_000;

/** The synonyms, in memory on every node: each search asks for them. */
@Injectable()
export class SynonymBook implements OnApplicationBootstrap {
  private readonly log = new Logger(SynonymBook.name);
  synonyms: Synonyms = NO_SYNONYMS;

  constructor(
    private readonly repository: SynonymsRepository,
    private readonly broadcast: Broadcast,
  ) {}

  async onApplicationBootstrap() {
    for (const topic of [CHANGED, 'reconnected']) this.broadcast.on(topic, () => void this.load().catch((e: unknown) => this.log.warn(`Synonyms were not read: ${String(e)}`)));
    await this.load();
  }

  /** Tells all nodes, with the running transaction. */
  async changed(): Promise<void> {
    await this.broadcast.send(CHANGED, {});
  }

  async load(): Promise<void> {
    this.synonyms = new Synonyms((await this.repository.all(MOST_GROUPS)).map((g) => g.words));
  }
}
