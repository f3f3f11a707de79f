import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Audit1795638399907 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE "audit_entry" ("id" text COLLATE "C" NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "actor_id" text COLLATE "C", "client_id" text COLLATE "C", "action" text NOT NULL, "subject_type" text NOT NULL, "subject_id" text COLLATE "C" NOT NULL, "space_id" text COLLATE "C", "reason" text NOT NULL DEFAULT '', "before" jsonb, "after" jsonb, CONSTRAINT "PK_58a130a4b9da189f46ba2a01801" PRIMARY KEY ("id"))`);
    await q.query(`CREATE INDEX "IDX_b275f959339d1d82e442ae6779" ON "audit_entry"  ("subject_id", "at", "id") `);
    await q.query(`CREATE INDEX "IDX_d47d277e228bed558e5783f37a" ON "audit_entry"  ("action", "at", "id") `);
    await q.query(`CREATE INDEX "IDX_37ec573d6a97f4bc89fcd3e7d8" ON "audit_entry"  ("actor_id", "at", "id") `);
    await q.query(`CREATE INDEX "IDX_bca9bbed413a3059aee206284b" ON "audit_entry"  ("at", "id") `);
    await q.query(`CREATE FUNCTION audit_entry_stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'The audit log is append only' USING ERRCODE = 'insufficient_privilege'; END $$`);
    await q.query('CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_stays()');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TRIGGER audit_entry_stays ON audit_entry');
    await q.query('DROP FUNCTION audit_entry_stays');
    await q.query(`DROP INDEX "public"."IDX_bca9bbed413a3059aee206284b"`);
    await q.query(`DROP INDEX "public"."IDX_37ec573d6a97f4bc89fcd3e7d8"`);
    await q.query(`DROP INDEX "public"."IDX_d47d277e228bed558e5783f37a"`);
    await q.query(`DROP INDEX "public"."IDX_b275f959339d1d82e442ae6779"`);
    await q.query(`DROP TABLE "audit_entry"`);
  }
}
