import { ScreeningKind } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { setImmediate as turn } from 'node:timers/promises';
import { Settings } from '../../../../platform/config/settings.ts';
import { Database } from '../../../../platform/database/database.ts';
import { renderMarkdown } from '../../../../platform/markdown/index.ts';
import { type Example, teach, TextClassifier, thresholdFor } from '../../../../platform/text-classifier/index.ts';
import { type LessonText, LessonsRepository } from '../../data/lessons.repository.ts';
import { RulesRepository } from '../../data/rules.repository.ts';
import { SpamModelsRepository, type StoredModel } from '../../data/spam-models.repository.ts';
import { modelText } from './screen-post.ts';
import { SpamFilter } from './spam-filter.ts';

export interface Training {
  /** Posts decided as spam, and honest ones, that it learned this time. */
  spam: number;
  honest: number;
  /** Honest posts, none of them learned, on which the threshold was set. */
  heldOut: number;
  threshold: number;
}

const MOST = { judged: 5000, honest: 4000, heldOut: 10_000 };
const AT_ONCE = 25;

/** Lets the spam model learn what people decided since it last learned; it keeps what it knew. */
@Injectable()
export class TrainModel {
  constructor(
    private readonly db: Database,
    private readonly lessons: LessonsRepository,
    private readonly models: SpamModelsRepository,
    private readonly rules: RulesRepository,
    private readonly filter: SpamFilter,
    private readonly settings: Settings,
  ) {}

  /** Undefined: there is nothing new to learn from. */
  async execute(): Promise<Training | undefined> {
    const training = await this.db.transaction(async () => {
      await this.models.lock();
      const stored = await this.models.newest();
      const classifier = stored && readable(stored);
      return this.learn(classifier && stored, classifier ?? TextClassifier.empty());
    });
    if (training) await this.filter.load();
    return training;
  }

  private async learn(known: StoredModel | undefined, classifier: TextClassifier): Promise<Training | undefined> {
    const since = known?.learnedUntil ?? null;
    const settled = this.settings.get('screening.model.settledDays');
    const judged = await this.lessons.judged(since, MOST.judged);
    if (!judged.some((lesson) => lesson.bad) && (!known || judged.length === 0)) return undefined;
    const honest = await this.lessons.honest('learned', settled, since, MOST.honest);
    const examples = [...(await textsOf(judged)).map((text, i) => ({ text, wanted: judged[i]!.bad })), ...(await textsOf(honest)).map((text) => ({ text, wanted: false }))];
    await teach(classifier, examples);
    return this.keep(classifier, known, examples, judged.at(-1)!.judgedAt);
  }

  private async keep(classifier: TextClassifier, known: StoredModel | undefined, examples: readonly Example[], learnedUntil: Date): Promise<Training> {
    const heldOut = await this.lessons.honest('held out', this.settings.get('screening.model.settledDays'), null, MOST.heldOut);
    const scores = (await textsOf(heldOut)).map((text) => classifier.score(text));
    const threshold = thresholdFor(scores, this.settings.get('screening.model.honestHeldPercent') / 100);
    const spam = examples.filter((e) => e.wanted).length;
    const honest = examples.length - spam;
    await this.models.insert({
      weights: classifier.toBytes(), threshold, spamCount: (known?.spamCount ?? 0) + spam, honestCount: (known?.honestCount ?? 0) + honest, heldOutCount: heldOut.length, learnedUntil,
    });
    if (!known) await this.rules.begin(ScreeningKind.SPAM_MODEL);
    await this.filter.changed();
    return { spam, honest, heldOut: heldOut.length, threshold };
  }
}

/** Undefined: another version of the classifier made these weights. It learns everything anew. */
function readable({ weights }: StoredModel): TextClassifier | undefined {
  try {
    return TextClassifier.fromBytes(weights);
  } catch (e) {
    if (!(e instanceof RangeError)) throw e;
    return undefined;
  }
}

/** As the model reads them; a few at a time, so that whatever else runs here gets its turn. */
async function textsOf(lessons: readonly LessonText[]): Promise<string[]> {
  const texts: string[] = [];
  for (const { title, markdown } of lessons) {
    if (texts.length % AT_ONCE === 0) await turn();
    texts.push(modelText({ title, text: renderMarkdown(markdown).text }));
  }
  return texts;
}
