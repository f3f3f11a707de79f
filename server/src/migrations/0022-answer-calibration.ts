import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AnswerCalibration1795676430346 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE "answer_calibration" ("vectors" boolean NOT NULL, "value" jsonb NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_11dc29cdfc15bbc209c74976f2a" PRIMARY KEY ("vectors"))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE "answer_calibration"`);
  }
}
