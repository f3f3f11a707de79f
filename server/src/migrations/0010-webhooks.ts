import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Webhooks1795640067211 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE "webhook_attempt" ("delivery_id" text COLLATE "C" NOT NULL, "number" integer NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "status" integer, "duration_ms" integer NOT NULL, "error" text, "response" text NOT NULL DEFAULT '', CONSTRAINT "PK_2c8725fd8fd9aa9f11e1dac6e89" PRIMARY KEY ("delivery_id", "number"))`);
    await q.query(`CREATE TABLE "webhook_delivery" ("id" text COLLATE "C" NOT NULL, "webhook_id" text COLLATE "C" NOT NULL, "event_id" text COLLATE "C" NOT NULL, "type" text NOT NULL, "facts" jsonb NOT NULL, "occurred_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "state" text NOT NULL DEFAULT 'pending', "note" text, "failures" integer NOT NULL DEFAULT '0', "next_attempt_at" TIMESTAMP(3) WITH TIME ZONE, "taken" integer NOT NULL DEFAULT '0', "sending" boolean NOT NULL DEFAULT false, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "chk_note" CHECK ("note" IN ('not_public', 'not_subscribed', 'disabled')), CONSTRAINT "chk_state" CHECK ("state" IN ('pending', 'succeeded', 'failed', 'skipped')), CONSTRAINT "PK_b1ae290239a778f12399db91354" PRIMARY KEY ("id"))`);
    await q.query(`CREATE INDEX "IDX_e7f1f015b5fb94734aaa5933e6" ON "webhook_delivery"  ("created_at") `);
    await q.query(`CREATE INDEX "IDX_fb3de1761347e810f2c8a7f8bc" ON "webhook_delivery"  ("webhook_id", "next_attempt_at") WHERE state = 'pending'`);
    await q.query(`CREATE INDEX "IDX_021b7dc54a76be6f8caf748d42" ON "webhook_delivery"  ("webhook_id", "created_at", "id") `);
    await q.query(`CREATE UNIQUE INDEX "IDX_4be207ccb34614ea65dd7edc8d" ON "webhook_delivery"  ("webhook_id", "event_id", "type") `);
    await q.query(`CREATE TABLE "webhook" ("id" text COLLATE "C" NOT NULL, "url" text NOT NULL, "description" text NOT NULL DEFAULT '', "types" text array NOT NULL, "secret" text NOT NULL, "previous_secret" text, "previous_secret_until" TIMESTAMP(3) WITH TIME ZONE, "state" text NOT NULL DEFAULT 'active', "disabled_reason" text, "disabled_at" TIMESTAMP(3) WITH TIME ZONE, "failing_since" TIMESTAMP(3) WITH TIME ZONE, "made_by_id" text COLLATE "C", "client_id" text COLLATE "C", "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "chk_disabled_reason" CHECK ("disabled_reason" IN ('by_hand', 'gone', 'failing')), CONSTRAINT "chk_state" CHECK ("state" IN ('active', 'disabled')), CONSTRAINT "PK_e6765510c2d078db49632b59020" PRIMARY KEY ("id"))`);
    await q.query(`ALTER TABLE "webhook_attempt" ADD CONSTRAINT "FK_d7ed48c4841159bfd6bdee166ea" FOREIGN KEY ("delivery_id") REFERENCES "webhook_delivery"("id") ON DELETE CASCADE ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "webhook_delivery" ADD CONSTRAINT "FK_ef25cc28dcf88ea3dd81f39af2d" FOREIGN KEY ("webhook_id") REFERENCES "webhook"("id") ON DELETE CASCADE ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "webhook" ADD CONSTRAINT "FK_fe79687480993950d8ce4cd1bbf" FOREIGN KEY ("made_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "webhook" ADD CONSTRAINT "FK_f7330fb3bdb2e19534eae691d44" FOREIGN KEY ("client_id") REFERENCES "api_client"("id") ON DELETE CASCADE ON UPDATE NO ACTION`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE "webhook" DROP CONSTRAINT "FK_f7330fb3bdb2e19534eae691d44"`);
    await q.query(`ALTER TABLE "webhook" DROP CONSTRAINT "FK_fe79687480993950d8ce4cd1bbf"`);
    await q.query(`ALTER TABLE "webhook_delivery" DROP CONSTRAINT "FK_ef25cc28dcf88ea3dd81f39af2d"`);
    await q.query(`ALTER TABLE "webhook_attempt" DROP CONSTRAINT "FK_d7ed48c4841159bfd6bdee166ea"`);
    await q.query(`DROP TABLE "webhook"`);
    await q.query(`DROP INDEX "public"."IDX_4be207ccb34614ea65dd7edc8d"`);
    await q.query(`DROP INDEX "public"."IDX_021b7dc54a76be6f8caf748d42"`);
    await q.query(`DROP INDEX "public"."IDX_fb3de1761347e810f2c8a7f8bc"`);
    await q.query(`DROP INDEX "public"."IDX_e7f1f015b5fb94734aaa5933e6"`);
    await q.query(`DROP TABLE "webhook_delivery"`);
    await q.query(`DROP TABLE "webhook_attempt"`);
  }
}
