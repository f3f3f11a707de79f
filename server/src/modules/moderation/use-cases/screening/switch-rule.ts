import { RuleMode, ScreeningKind } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.ts';
import { AuditLog } from '../../../../platform/audit/audit-log.ts';
import { Database } from '../../../../platform/database/database.ts';
import { Conflict, notFound } from '../../../../platform/errors/errors.ts';
import { RulesRepository } from '../../data/rules.repository.ts';
import { ModelState } from './model-state.ts';
import { RuleBook } from './rule-book.ts';
import { ruleKeeper } from './rule-checks.ts';

/** Off, recording what it would have done, or holding. */
@Injectable()
export class SwitchRule {
  constructor(
    private readonly db: Database,
    private readonly rules: RulesRepository,
    private readonly book: RuleBook,
    private readonly model: ModelState,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Conflict FIXED, TOO_FEW_DECISIONS, AppError FORBIDDEN, NOT_FOUND */
  async execute(actor: Actor, id: string, mode: RuleMode): Promise<void> {
    const keeper = ruleKeeper(actor);
    await this.db.transaction(async () => {
      const rule = await this.rules.lock(id);
      if (!rule) throw notFound('This rule');
      if (rule.mode === mode) return;
      if (rule.kind === ScreeningKind.SPACE) throw new Conflict('FIXED', 'A space that reviews everything is switched where the space is set up');
      if (rule.kind === ScreeningKind.SPAM_MODEL && mode === RuleMode.ON && !(await this.model.read()).isReady) {
        throw new Conflict('TOO_FEW_DECISIONS', 'The model has learned from too few decisions');
      }
      await this.rules.setMode(id, mode);
      await this.audit.record(keeper, { action: 'rule.mode', subject: { type: 'rule', id }, before: { mode: rule.mode }, after: { mode } });
      await this.book.changed();
    });
    await this.book.load();
  }
}
