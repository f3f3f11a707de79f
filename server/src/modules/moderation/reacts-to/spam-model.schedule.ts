import { Injectable } from '@nestjs/common';
import { Scheduled } from '../../../platform/events/subscribe.ts';
import { TrainModel } from '../use-cases/screening/train-model.ts';

@Injectable()
export class SpamModelSchedule {
  constructor(private readonly training: TrainModel) {}

  @Scheduled('moderation.train-spam-model', '47 3 * * *')
  async train(): Promise<void> {
    await this.training.execute();
  }
}
