import { Role, RuleMode } from '@helpcommons/shared';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/access/actor.ts';
import { Allow } from '../../../platform/access/allow.ts';
import { CurrentActor } from '../../../platform/access/current-actor.ts';
import { done, DoneResult } from '../../../platform/graphql/result.ts';
import { KeepRules } from '../use-cases/screening/keep-rules.ts';
import { ModelState } from '../use-cases/screening/model-state.ts';
import { ReadRules } from '../use-cases/screening/read-rules.ts';
import { keepsRules } from '../use-cases/screening/rule-checks.ts';
import { SwitchRule } from '../use-cases/screening/switch-rule.ts';
import { TryRule } from '../use-cases/screening/try-rule.ts';
import { given } from './inputs.ts';
import { RuleTrialResult, ScreeningRuleInput, ScreeningRuleResult, ScreeningRuleType, SpamModelStateType } from './screening.types.ts';

/** Read by moderators; changed by those who moderate everything: the use cases see to that. */
@Resolver()
@Allow(Role.MODERATOR)
export class ScreeningResolver {
  constructor(
    private readonly rules: ReadRules,
    private readonly keeping: KeepRules,
    private readonly switching: SwitchRule,
    private readonly trying: TryRule,
    private readonly model: ModelState,
  ) {}

  @Query(() => [ScreeningRuleType])
  screeningRules() {
    return this.rules.all();
  }

  @Query(() => Boolean, { description: 'Whether the viewer may change, add and switch rules; every moderator may read them.' })
  viewerCanKeepRules(@CurrentActor() actor: Actor) {
    return keepsRules(actor);
  }

  @Query(() => SpamModelStateType)
  async spamModel() {
    const { model, ...needed } = await this.model.read();
    return { ...needed, learnedAt: model?.createdAt ?? null, spam: model?.spamCount ?? 0, honest: model?.heldOutCount ?? 0 };
  }

  @Query(() => RuleTrialResult, { description: 'Changes nothing.' })
  tryScreeningRule(@CurrentActor() actor: Actor, @Args('input') input: ScreeningRuleInput) {
    return this.trying.execute(actor, given(input));
  }

  @Mutation(() => ScreeningRuleResult, { description: 'Begins in shadow mode.' })
  async createScreeningRule(@CurrentActor() actor: Actor, @Args('input') input: ScreeningRuleInput) {
    return { rule: await this.rules.one(await this.keeping.create(actor, given(input))) };
  }

  @Mutation(() => ScreeningRuleResult, { description: 'What then looks for something else goes back to shadow mode.' })
  async editScreeningRule(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string, @Args('input') input: ScreeningRuleInput) {
    await this.keeping.edit(actor, id, given(input));
    return { rule: await this.rules.one(id) };
  }

  @Mutation(() => ScreeningRuleResult, { description: 'Conflicts: FIXED, TOO_FEW_DECISIONS.' })
  async setScreeningRuleMode(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string, @Args('mode', { type: () => RuleMode }) mode: RuleMode) {
    await this.switching.execute(actor, id, mode);
    return { rule: await this.rules.one(id) };
  }

  @Mutation(() => DoneResult)
  async deleteScreeningRule(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string) {
    await this.keeping.delete(actor, id);
    return done;
  }
}
