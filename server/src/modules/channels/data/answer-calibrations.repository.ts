import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { Calibration } from '../domain/calibration.ts';

@Injectable()
export class AnswerCalibrations {
  constructor(private readonly db: Database) {}

  async all(): Promise<Calibration[]> {
    return (await this.db.query<{ value: Calibration }>('select value from answer_calibration')).map((r) => r.value);
  }

  async save(c: Calibration): Promise<void> {
    await this.db.query('insert into answer_calibration (vectors, value) values ($1, $2) on conflict (vectors) do update set value = excluded.value, created_at = now()', [c.vectors, JSON.stringify(c)]);
  }

  async clear(): Promise<void> {
    await this.db.query('delete from answer_calibration');
  }
}
