import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CreatedAt } from '../../../platform/database/columns.ts';
import type { Calibration } from '../domain/calibration.ts';

/** What this community's own threads say about when the answer endpoint is sure; without a row holds what is in `domain/calibrated.ts`. */
@Entity()
export class AnswerCalibration {
  @PrimaryColumn('boolean')
  vectors!: boolean;

  @Column('jsonb')
  value!: Calibration;

  @CreatedAt()
  createdAt!: Date;
}
