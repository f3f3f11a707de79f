import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { Broadcast } from '../../../platform/events/broadcast.ts';
import { AnswerCalibrations } from '../data/answer-calibrations.repository.ts';
import { CALIBRATED } from '../domain/calibrated.ts';
import type { Calibration } from '../domain/calibration.ts';

const CHANGED = 'answer-calibration';

/** When to answer, in memory on every node: as the community calibrated it, else as it comes. */
@Injectable()
export class AnswerRules implements OnApplicationBootstrap {
  private readonly log = new Logger(AnswerRules.name);
  private stored: readonly Calibration[] = [];

  constructor(
    private readonly db: Database,
    private readonly calibrations: AnswerCalibrations,
    private readonly broadcast: Broadcast,
  ) {}

  async onApplicationBootstrap() {
    for (const topic of [CHANGED, 'reconnected']) this.broadcast.on(topic, () => void this.load().catch((e: unknown) => this.log.warn(`The calibration was not read: ${String(e)}`)));
    await this.load();
  }

  /** @param vectors whether the question comes with a cosine */
  for(vectors: boolean): Calibration {
    const all = [...this.stored, ...CALIBRATED];
    return all.find((c) => c.vectors === vectors) ?? all.find((c) => !c.vectors)!;
  }

  /** What is used. */
  all(): Calibration[] {
    return CALIBRATED.map((c) => this.for(c.vectors));
  }

  /** At once on every node. */
  async keep(calibrations: readonly Calibration[]): Promise<void> {
    await this.change(async () => {
      for (const calibration of calibrations) await this.calibrations.save(calibration);
    });
  }

  /** Back to how it comes. */
  async forget(): Promise<void> {
    await this.change(() => this.calibrations.clear());
  }

  private async change(work: () => Promise<void>): Promise<void> {
    await this.db.transaction(async () => {
      await work();
      await this.broadcast.send(CHANGED, {});
    });
    await this.load();
  }

  private async load(): Promise<void> {
    this.stored = await this.calibrations.all();
  }
}
