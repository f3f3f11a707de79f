import { Injectable } from '@nestjs/common';
import { Settings } from '../../../../platform/config/settings.ts';
import { type ModelFacts, SpamModelsRepository } from '../../data/spam-models.repository.ts';

export interface ModelReadiness {
  /** undefined: it has not learned yet. */
  model: ModelFacts | undefined;
  spamNeeded: number;
  honestNeeded: number;
  /** Whether it may hold posts. */
  isReady: boolean;
}

/** What the spam model has learned from, and whether that is enough. */
@Injectable()
export class ModelState {
  constructor(
    private readonly models: SpamModelsRepository,
    private readonly settings: Settings,
  ) {}

  async read(): Promise<ModelReadiness> {
    const model = await this.models.facts();
    const spamNeeded = this.settings.get('screening.model.spamDecisions');
    const honestNeeded = this.settings.get('screening.model.honestPosts');
    return { model, spamNeeded, honestNeeded, isReady: model !== undefined && model.spamCount >= spamNeeded && model.heldOutCount >= honestNeeded };
  }
}
