import { Global, Module } from '@nestjs/common';
import { SpacesModule } from '../spaces/index.ts';
import { PostScreening } from '../threads/index.ts';
import { LessonsRepository } from './data/lessons.repository.ts';
import { RulesRepository } from './data/rules.repository.ts';
import { ScreeningRepository } from './data/screening.repository.ts';
import { SpamModelsRepository } from './data/spam-models.repository.ts';
import { SpamModelSchedule } from './reacts-to/spam-model.schedule.ts';
import { screeningResolvers } from './resolvers.ts';
import { KeepRules } from './use-cases/screening/keep-rules.ts';
import { ModelState } from './use-cases/screening/model-state.ts';
import { NewcomerRules } from './use-cases/screening/newcomer-rules.ts';
import { ReadRules } from './use-cases/screening/read-rules.ts';
import { RuleBook } from './use-cases/screening/rule-book.ts';
import { ScreenPost } from './use-cases/screening/screen-post.ts';
import { SpamFilter } from './use-cases/screening/spam-filter.ts';
import { SwitchRule } from './use-cases/screening/switch-rule.ts';
import { TrainModel } from './use-cases/screening/train-model.ts';
import { TryRule } from './use-cases/screening/try-rule.ts';

const repositories = [LessonsRepository, RulesRepository, ScreeningRepository, SpamModelsRepository];
const support = [RuleBook, SpamFilter, NewcomerRules, ModelState];
const commands = [KeepRules, SwitchRule, TryRule, ReadRules, TrainModel];

/** Global, because threads asks for its port and knows no later module. */
@Global()
@Module({
  imports: [SpacesModule],
  providers: [...repositories, ...support, ...commands, ...screeningResolvers, SpamModelSchedule, { provide: PostScreening, useClass: ScreenPost }],
  exports: [PostScreening, TrainModel],
})
export class ScreeningModule {}
