import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HeldEdits1795661288962 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE "edit_suggestion" ADD "rule" text NOT NULL DEFAULT ''`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE "edit_suggestion" DROP COLUMN "rule"`);
  }
}
