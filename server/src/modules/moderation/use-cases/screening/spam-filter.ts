import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Broadcast } from '../../../../platform/events/broadcast.ts';
import { TextClassifier } from '../../../../platform/text-classifier/index.ts';
import { SpamModelsRepository } from '../../data/spam-models.repository.ts';

const CHANGED = 'spam-model';

/** The newest spam model, in memory on every node. */
@Injectable()
export class SpamFilter implements OnApplicationBootstrap {
  private readonly log = new Logger(SpamFilter.name);
  private model: { version: number; threshold: number; classifier: TextClassifier } | undefined;

  constructor(
    private readonly models: SpamModelsRepository,
    private readonly broadcast: Broadcast,
  ) {}

  async onApplicationBootstrap() {
    for (const topic of [CHANGED, 'reconnected']) this.broadcast.on(topic, () => void this.load());
    await this.load();
  }

  /** How likely it is spam, where that is more than the threshold. */
  judge(text: string): number | undefined {
    if (!this.model) return undefined;
    const score = this.model.classifier.score(text);
    return score > this.model.threshold ? score : undefined;
  }

  /** Tells all nodes, with the running transaction. */
  async changed(): Promise<void> {
    await this.broadcast.send(CHANGED, {});
  }

  /** Without the database, and with weights that this version cannot read, it goes on with what it has. */
  async load(): Promise<void> {
    try {
      const version = await this.models.newestVersion();
      if (version === undefined || version === this.model?.version) return;
      const model = await this.models.newest();
      if (model) this.model = { version: model.version, threshold: model.threshold, classifier: TextClassifier.fromBytes(model.weights) };
    } catch (e) {
      this.log.warn(`The spam model was not read: ${String(e)}`);
    }
  }
}
