import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeletedBy1795674612152 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE "post" ADD CONSTRAINT "FK_eca511c2c049fdcaf344d0bc3d1" FOREIGN KEY ("deleted_by") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE NO ACTION`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE "post" DROP CONSTRAINT "FK_eca511c2c049fdcaf344d0bc3d1"`);
  }
}
