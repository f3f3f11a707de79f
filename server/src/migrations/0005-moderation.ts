import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Moderation1795644780765 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE "appeal" ("id" text COLLATE "C" NOT NULL, "decision_id" text COLLATE "C" NOT NULL, "item_id" text COLLATE "C" NOT NULL, "account_id" text COLLATE "C" NOT NULL, "text" text NOT NULL, "state" text NOT NULL DEFAULT 'open', "reason" text NOT NULL DEFAULT '', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "decided_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "chk_state" CHECK ("state" IN ('open', 'upheld', 'reversed', 'moot')), CONSTRAINT "PK_f644a99d2dfcff9facb08bd1697" PRIMARY KEY ("id"))`);
    await q.query(`CREATE UNIQUE INDEX "IDX_b57052b233bb980862b3f2dc5f" ON "appeal"  ("decision_id") `);
    await q.query(`CREATE UNIQUE INDEX "IDX_a4cff9df80f0b8787d1c29d2c2" ON "appeal"  ("item_id") `);
    await q.query(`CREATE TABLE "decision" ("id" text COLLATE "C" NOT NULL, "item_id" text COLLATE "C", "subject_type" text NOT NULL, "subject_id" text COLLATE "C" NOT NULL, "thread_id" text COLLATE "C", "space_id" text COLLATE "C", "author_id" text COLLATE "C", "decision" text NOT NULL, "state" text NOT NULL DEFAULT 'standing', "rule" text NOT NULL DEFAULT '', "category" text, "reason" text NOT NULL DEFAULT '', "by_id" text COLLATE "C", "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "ended_at" TIMESTAMP(3) WITH TIME ZONE, "before" jsonb, "sanction_id" text COLLATE "C", "until" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "chk_category" CHECK ("category" IN ('spam', 'abuse', 'off_topic', 'wrong_place', 'duplicate', 'personal_data', 'illegal', 'other')), CONSTRAINT "chk_subject_type" CHECK ("subject_type" IN ('post', 'article', 'account')), CONSTRAINT "chk_state" CHECK ("state" IN ('standing', 'superseded', 'reversed')), CONSTRAINT "chk_decision" CHECK ("decision" IN ('approve', 'edit', 'hide', 'delete', 'warn', 'silence', 'suspend', 'escalate', 'dismiss')), CONSTRAINT "PK_fa4cbd6abf1215054f13c27df5a" PRIMARY KEY ("id"))`);
    await q.query(`CREATE INDEX "IDX_048e0f524e5b1c023647b73796" ON "decision"  ("item_id") `);
    await q.query(`CREATE INDEX "IDX_cab37b7cb91dcf621a71177f63" ON "decision"  ("author_id", "created_at", "id") `);
    await q.query(`CREATE INDEX "IDX_f6cb47729258439650a3225baf" ON "decision"  ("subject_id", "created_at", "id") `);
    await q.query(`CREATE TABLE "report" ("id" text COLLATE "C" NOT NULL, "item_id" text COLLATE "C" NOT NULL, "subject_id" text COLLATE "C" NOT NULL, "reporter_id" text COLLATE "C", "email" text, "reason" text NOT NULL, "text" text NOT NULL DEFAULT '', "weight" integer NOT NULL, "by_staff" boolean NOT NULL DEFAULT false, "outcome" text NOT NULL DEFAULT 'open', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "decided_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "chk_report_by" CHECK (num_nonnulls("reporter_id", "email") <= 1), CONSTRAINT "chk_outcome" CHECK ("outcome" IN ('open', 'upheld', 'dismissed', 'moot')), CONSTRAINT "chk_reason" CHECK ("reason" IN ('spam', 'abuse', 'off_topic', 'wrong_place', 'duplicate', 'personal_data', 'illegal', 'other')), CONSTRAINT "PK_99e4d0bea58cba73c57f935a546" PRIMARY KEY ("id"))`);
    await q.query(`CREATE INDEX "IDX_9f09c0bbe719977975b076dd2e" ON "report"  ("reporter_id", "outcome") `);
    await q.query(`CREATE INDEX "IDX_2b8a5f68aa8b7f37f468fc3cac" ON "report"  ("subject_id", "created_at") `);
    await q.query(`CREATE INDEX "IDX_85cadfa1fa4f83bbf796b24661" ON "report"  ("item_id", "created_at") `);
    await q.query(`CREATE TABLE "review_item" ("id" text COLLATE "C" NOT NULL, "kind" text NOT NULL, "state" text NOT NULL DEFAULT 'open', "subject_type" text NOT NULL, "subject_id" text COLLATE "C" NOT NULL, "ref_id" text COLLATE "C" NOT NULL DEFAULT '', "thread_id" text COLLATE "C", "space_id" text COLLATE "C", "author_id" text COLLATE "C", "rule" text NOT NULL DEFAULT '', "detail" text NOT NULL DEFAULT '', "weight" integer NOT NULL DEFAULT '0', "escalated_at" TIMESTAMP(3) WITH TIME ZONE, "claimed_by_id" text COLLATE "C", "claimed_until" TIMESTAMP(3) WITH TIME ZONE, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "closed_at" TIMESTAMP(3) WITH TIME ZONE, "outcome" text, "decided_by_id" text COLLATE "C", CONSTRAINT "chk_outcome" CHECK ("outcome" IN ('approve', 'edit', 'hide', 'delete', 'warn', 'silence', 'suspend', 'escalate', 'dismiss')), CONSTRAINT "chk_subject_type" CHECK ("subject_type" IN ('post', 'article', 'account')), CONSTRAINT "chk_state" CHECK ("state" IN ('open', 'decided', 'withdrawn')), CONSTRAINT "chk_kind" CHECK ("kind" IN ('report', 'held', 'suggested_edit', 'appeal')), CONSTRAINT "PK_91cdf1e8bef5fd3c1c8352e1873" PRIMARY KEY ("id"))`);
    await q.query(`CREATE INDEX "IDX_dc73217cc3170991f98e1d6cac" ON "review_item"  ("thread_id") `);
    await q.query(`CREATE INDEX "IDX_a3fc0bd3b4a72c130108361187" ON "review_item"  ("author_id", "created_at", "id") `);
    await q.query(`CREATE INDEX "IDX_9798a60494ca9fca94f5af99c7" ON "review_item"  ("subject_id") `);
    await q.query(`CREATE INDEX "IDX_cae0dbd3ac5f7fc182eecf4f81" ON "review_item"  ("state", "created_at", "id") `);
    await q.query(`CREATE INDEX "IDX_4707b1027b2fe472e378cd3b82" ON "review_item"  ("weight", "id") WHERE state = 'open'`);
    await q.query(`CREATE INDEX "IDX_fcc8362a8d2847c854a0855c28" ON "review_item"  ("created_at", "id") WHERE state = 'open'`);
    await q.query(`CREATE UNIQUE INDEX "IDX_f73fa2caade1b401ca6c01776f" ON "review_item"  ("kind", "subject_id", "ref_id") WHERE state = 'open'`);
    await q.query(`ALTER TABLE "appeal" ADD CONSTRAINT "FK_b57052b233bb980862b3f2dc5fd" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE CASCADE ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "appeal" ADD CONSTRAINT "FK_a4cff9df80f0b8787d1c29d2c2d" FOREIGN KEY ("item_id") REFERENCES "review_item"("id") ON DELETE CASCADE ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "appeal" ADD CONSTRAINT "FK_2aacb9b31afb89a9d20bf05ad7a" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "decision" ADD CONSTRAINT "FK_048e0f524e5b1c023647b73796e" FOREIGN KEY ("item_id") REFERENCES "review_item"("id") ON DELETE SET NULL ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "decision" ADD CONSTRAINT "FK_f3162bfc816dc5af1dbed5950e7" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "decision" ADD CONSTRAINT "FK_915601326a68f5a79ae9e472762" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "decision" ADD CONSTRAINT "FK_ca5b4ac47a17396fde02e4cf455" FOREIGN KEY ("by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "report" ADD CONSTRAINT "FK_978461dc005563040dee3470558" FOREIGN KEY ("item_id") REFERENCES "review_item"("id") ON DELETE CASCADE ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "report" ADD CONSTRAINT "FK_d41df66b60944992386ed47cf2e" FOREIGN KEY ("reporter_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "review_item" ADD CONSTRAINT "FK_c2bc8625fb68e80feef5ac949ab" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "review_item" ADD CONSTRAINT "FK_ab4406444b66b639c56f5784ba6" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "review_item" ADD CONSTRAINT "FK_c41828b1ea8b651beea34a28f9f" FOREIGN KEY ("claimed_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "review_item" ADD CONSTRAINT "FK_42c4114d484103dcaf3b5cdf2ad" FOREIGN KEY ("decided_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE NO ACTION`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE "review_item" DROP CONSTRAINT "FK_42c4114d484103dcaf3b5cdf2ad"`);
    await q.query(`ALTER TABLE "review_item" DROP CONSTRAINT "FK_c41828b1ea8b651beea34a28f9f"`);
    await q.query(`ALTER TABLE "review_item" DROP CONSTRAINT "FK_ab4406444b66b639c56f5784ba6"`);
    await q.query(`ALTER TABLE "review_item" DROP CONSTRAINT "FK_c2bc8625fb68e80feef5ac949ab"`);
    await q.query(`ALTER TABLE "report" DROP CONSTRAINT "FK_d41df66b60944992386ed47cf2e"`);
    await q.query(`ALTER TABLE "report" DROP CONSTRAINT "FK_978461dc005563040dee3470558"`);
    await q.query(`ALTER TABLE "decision" DROP CONSTRAINT "FK_ca5b4ac47a17396fde02e4cf455"`);
    await q.query(`ALTER TABLE "decision" DROP CONSTRAINT "FK_915601326a68f5a79ae9e472762"`);
    await q.query(`ALTER TABLE "decision" DROP CONSTRAINT "FK_f3162bfc816dc5af1dbed5950e7"`);
    await q.query(`ALTER TABLE "decision" DROP CONSTRAINT "FK_048e0f524e5b1c023647b73796e"`);
    await q.query(`ALTER TABLE "appeal" DROP CONSTRAINT "FK_2aacb9b31afb89a9d20bf05ad7a"`);
    await q.query(`ALTER TABLE "appeal" DROP CONSTRAINT "FK_a4cff9df80f0b8787d1c29d2c2d"`);
    await q.query(`ALTER TABLE "appeal" DROP CONSTRAINT "FK_b57052b233bb980862b3f2dc5fd"`);
    await q.query(`DROP INDEX "public"."IDX_f73fa2caade1b401ca6c01776f"`);
    await q.query(`DROP INDEX "public"."IDX_fcc8362a8d2847c854a0855c28"`);
    await q.query(`DROP INDEX "public"."IDX_4707b1027b2fe472e378cd3b82"`);
    await q.query(`DROP INDEX "public"."IDX_cae0dbd3ac5f7fc182eecf4f81"`);
    await q.query(`DROP INDEX "public"."IDX_9798a60494ca9fca94f5af99c7"`);
    await q.query(`DROP INDEX "public"."IDX_a3fc0bd3b4a72c130108361187"`);
    await q.query(`DROP INDEX "public"."IDX_dc73217cc3170991f98e1d6cac"`);
    await q.query(`DROP TABLE "review_item"`);
    await q.query(`DROP INDEX "public"."IDX_85cadfa1fa4f83bbf796b24661"`);
    await q.query(`DROP INDEX "public"."IDX_2b8a5f68aa8b7f37f468fc3cac"`);
    await q.query(`DROP INDEX "public"."IDX_9f09c0bbe719977975b076dd2e"`);
    await q.query(`DROP TABLE "report"`);
    await q.query(`DROP INDEX "public"."IDX_f6cb47729258439650a3225baf"`);
    await q.query(`DROP INDEX "public"."IDX_cab37b7cb91dcf621a71177f63"`);
    await q.query(`DROP INDEX "public"."IDX_048e0f524e5b1c023647b73796"`);
    await q.query(`DROP TABLE "decision"`);
    await q.query(`DROP INDEX "public"."IDX_a4cff9df80f0b8787d1c29d2c2"`);
    await q.query(`DROP INDEX "public"."IDX_b57052b233bb980862b3f2dc5f"`);
    await q.query(`DROP TABLE "appeal"`);
  }
}
