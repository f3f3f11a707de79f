import { Injectable } from '@nestjs/common';
import { Settings } from '../../../../platform/config/settings.ts';
import type { TextClassifier } from '../../../../platform/text-classifier/index.ts';
import { ProposerRepository } from '../../data/proposer.repository.ts';
import { taughtProposer } from './taught-proposer.ts';

const MOST_WANTED = 500;
const FRESH_MS = 24 * 3_600_000;

/** What this community's own marks look like. It is made when somebody asks and lasts a day; nothing of it is stored. */
@Injectable()
export class Proposer {
  private made: { at: number; model: Promise<TextClassifier | undefined> } | undefined;

  constructor(
    private readonly examples: ProposerRepository,
    private readonly settings: Settings,
  ) {}

  /** How likely people would mark such a text, 0 to 1; undefined while there is too little to learn from. */
  async score(text: string): Promise<number | undefined> {
    return (await this.model())?.score(text);
  }

  forget(): void {
    this.made = undefined;
  }

  private model(): Promise<TextClassifier | undefined> {
    const now = Date.now();
    if (!this.made || now - this.made.at > FRESH_MS) {
      const model = this.learn();
      this.made = { at: now, model };
      model.catch(() => this.forget());
    }
    return this.made.model;
  }

  private async learn(): Promise<TextClassifier | undefined> {
    const wanted = await this.examples.wanted(MOST_WANTED);
    const enough = this.settings.get('opportunities.propose.fromMarks');
    if (wanted.length < enough) return undefined;
    const others = await this.examples.others(wanted.length);
    return others.length < enough ? undefined : taughtProposer([...wanted, ...others]);
  }
}
