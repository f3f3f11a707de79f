import { Inject } from '@nestjs/common';
import { type Config, CONFIG } from '../../../platform/config/config.ts';
import type { GqlContext } from '../../../platform/graphql/context.ts';
import { RecordExposure } from '../../insights/index.ts';
import { AnswerQuestion } from '../use-cases/answer-question.ts';
import { answerOperations } from './answers.operations.ts';
import { Handles, type InputOf, type OutputOf } from './operation.ts';
import { RestController } from './rest-controller.ts';
import { Context, Input } from './rest-request.ts';

const on = answerOperations.query;

@RestController()
export class AnswersController {
  constructor(
    private readonly answers: AnswerQuestion,
    private readonly exposures: RecordExposure,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Handles(on)
  async query(@Context() { actor }: GqlContext, @Input() { question, locale, context, include_not_validated: includeNotValidated }: InputOf<typeof on>): Promise<OutputOf<typeof on>> {
    const outcome = await this.answers.execute({ question, locale, ...contextOf(context), includeNotValidated });
    if ('reason' in outcome) {
      const near = outcome.near.map(({ type, id, title, url, confidence }) => ({ type, id, title, url: `${this.config.PUBLIC_URL}${url}`, confidence }));
      return { abstained: true, reason: outcome.reason, near };
    }
    const { envelope, score } = outcome;
    await this.exposures.execute({ channel: 'answers', client: actor.client?.id, itemId: envelope.id, revision: envelope.revision });
    return { abstained: false, score, ...envelope };
  }
}

/** Free text, or named things: all but the space are words that may help. */
function contextOf(context: InputOf<typeof on>['context']): { context?: string; space?: string } {
  if (context === undefined) return {};
  if (typeof context === 'string') return { context };
  const { space, ...rest } = context;
  const words = Object.values(rest).filter((v) => typeof v === 'string' || typeof v === 'number').join('\n');
  return { ...(space !== undefined && { space }), ...(words !== '' && { context: words }) };
}
