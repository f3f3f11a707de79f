import { RuleMode } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.ts';
import { AuditLog } from '../../../../platform/audit/audit-log.ts';
import { Settings } from '../../../../platform/config/settings.ts';
import { Database } from '../../../../platform/database/database.ts';
import { newId } from '../../../../platform/database/ids.ts';
import { Conflict, notFound } from '../../../../platform/errors/errors.ts';
import { RulesRepository } from '../../data/rules.repository.ts';
import { isBuiltIn, type RuleRow } from '../../domain/screening/rules.ts';
import { RuleBook } from './rule-book.ts';
import { checkRule, type RuleInput, ruleKeeper } from './rule-checks.ts';

/** Lists of words and patterns come and go. Each begins in shadow mode: it records what it would have done. */
@Injectable()
export class KeepRules {
  constructor(
    private readonly db: Database,
    private readonly rules: RulesRepository,
    private readonly book: RuleBook,
    private readonly settings: Settings,
    private readonly audit: AuditLog,
  ) {}

  /** The id of the rule. @throws InvalidInput, Conflict TOO_MANY_RULES, AppError FORBIDDEN */
  async create(actor: Actor, input: RuleInput): Promise<string> {
    const keeper = ruleKeeper(actor);
    const { checked } = checkRule(input);
    const id = newId('rule');
    await this.change(async () => {
      if ((await this.rules.count()) >= this.settings.get('screening.rules.most')) throw new Conflict('TOO_MANY_RULES', 'There are so many rules that another one has to replace one of them');
      await this.rules.insert({ id, ...checked, mode: RuleMode.SHADOW }, keeper.accountId);
      await this.audit.record(keeper, { action: 'rule.create', subject: { type: 'rule', id }, after: checked });
    });
    return id;
  }

  /** What looks for something else is a new rule: back to shadow mode. */
  async edit(actor: Actor, id: string, input: Omit<RuleInput, 'kind'>): Promise<void> {
    const keeper = ruleKeeper(actor);
    await this.change(async () => {
      const before = await this.own(id);
      const { checked } = checkRule({ ...input, kind: before.kind });
      const isNew = checked.text !== before.text || checked.locale !== before.locale;
      await this.rules.update({ id, ...checked, mode: isNew && before.mode === RuleMode.ON ? RuleMode.SHADOW : before.mode }, isNew);
      await this.audit.record(keeper, { action: 'rule.edit', subject: { type: 'rule', id }, before: told(before), after: checked });
    });
  }

  async delete(actor: Actor, id: string): Promise<void> {
    const keeper = ruleKeeper(actor);
    await this.change(async () => {
      const before = await this.own(id);
      await this.rules.delete(id);
      await this.audit.record(keeper, { action: 'rule.delete', subject: { type: 'rule', id }, before: told(before) });
    });
  }

  private async own(id: string): Promise<RuleRow> {
    const rule = await this.rules.lock(id);
    if (!rule) throw notFound('This rule');
    if (isBuiltIn(rule.kind)) throw new Conflict('BUILT_IN', 'This rule can only be switched');
    return rule;
  }

  private async change(work: () => Promise<void>): Promise<void> {
    await this.db.transaction(async () => {
      await work();
      await this.book.changed();
    });
    await this.book.load();
  }
}

const told = ({ kind, name, locale, text, mode }: RuleRow) => ({ kind, name, locale, text, mode });
