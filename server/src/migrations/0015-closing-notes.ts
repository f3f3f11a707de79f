import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ClosingNotes1795659672245 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE "thread" ADD "close_note" text`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE "thread" DROP COLUMN "close_note"`);
  }
}
