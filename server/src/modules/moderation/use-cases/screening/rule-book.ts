import { type ScreeningKind } from '@helpcommons/shared';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Broadcast } from '../../../../platform/events/broadcast.ts';
import { RulesRepository } from '../../data/rules.repository.ts';
import { isActive, RuleProblem, type RuleRow, type TextRule, textRule } from '../../domain/screening/rules.ts';

const CHANGED = 'screening-rules';

/** The rules that are not off, in memory and ready to be used, on every node. */
@Injectable()
export class RuleBook implements OnApplicationBootstrap {
  private readonly log = new Logger(RuleBook.name);
  private builtIn: ReadonlyMap<ScreeningKind, RuleRow> = new Map();
  texts: readonly TextRule[] = [];

  constructor(
    private readonly rules: RulesRepository,
    private readonly broadcast: Broadcast,
  ) {}

  async onApplicationBootstrap() {
    for (const topic of [CHANGED, 'reconnected']) this.broadcast.on(topic, () => void this.load().catch((e: unknown) => this.log.warn(`Rules were not read: ${String(e)}`)));
    await this.load();
  }

  /** The one rule of that kind, where it is not off. */
  active(kind: ScreeningKind): RuleRow | undefined {
    return this.builtIn.get(kind);
  }

  /** Tells all nodes, with the running transaction. */
  async changed(): Promise<void> {
    await this.broadcast.send(CHANGED, {});
  }

  async load(): Promise<void> {
    const rows = (await this.rules.all()).filter(isActive);
    this.texts = rows.map((row) => this.ready(row)).filter((rule) => rule !== undefined);
    this.builtIn = new Map(rows.map((row) => [row.kind, row]));
  }

  /** One that cannot be read any more must not keep people from posting. */
  private ready(row: RuleRow): TextRule | undefined {
    try {
      return textRule(row);
    } catch (e) {
      if (!(e instanceof RuleProblem)) throw e;
      this.log.error(`Rule ${row.id} is left out: ${e.message}`);
      return undefined;
    }
  }
}
