import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Opportunities1795639845549 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE "opportunity" ("id" text COLLATE "C" NOT NULL, "thread_id" text COLLATE "C", "post_id" text COLLATE "C", "account_id" text COLLATE "C", "interest" text NOT NULL, "stage" text NOT NULL DEFAULT 'spotted', "outcome" text, "owner_id" text COLLATE "C", "value" numeric(15,3), "currency" text, "due_on" date, "contact_basis" text NOT NULL DEFAULT 'none', "crm_reference" text, "marked_by_id" text COLLATE "C", "marked_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "proposed" boolean NOT NULL DEFAULT false, "closed_at" TIMESTAMP(3) WITH TIME ZONE, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "version" integer NOT NULL DEFAULT '1', CONSTRAINT "chk_opportunity_closed" CHECK (("closed_at" IS NOT NULL) = ("stage" IN ('won', 'lost', 'dismissed'))), CONSTRAINT "chk_opportunity_outcome" CHECK ("stage" NOT IN ('lost', 'dismissed') OR "outcome" IS NOT NULL), CONSTRAINT "chk_opportunity_value" CHECK (("value" IS NULL) = ("currency" IS NULL) AND ("value" IS NULL OR "value" >= 0)), CONSTRAINT "chk_contact_basis" CHECK ("contact_basis" IN ('asked', 'consented', 'none')), CONSTRAINT "chk_stage" CHECK ("stage" IN ('spotted', 'qualified', 'contacted', 'won', 'lost', 'dismissed')), CONSTRAINT "PK_085fd6d6f4765325e6c16163568" PRIMARY KEY ("id"))`);
    await q.query(`CREATE INDEX "IDX_61305c83bd30eec38116c9716f" ON "opportunity"  ("thread_id") `);
    await q.query(`CREATE INDEX "IDX_08b36a70f6c0d11898fe5a0a2d" ON "opportunity"  ("post_id") `);
    await q.query(`CREATE INDEX "IDX_932da9f87eaba4bd2020a928e4" ON "opportunity"  ("account_id") `);
    await q.query(`CREATE INDEX "IDX_07035e15e5b2a7807ff51bc965" ON "opportunity"  ("owner_id", "updated_at", "id") `);
    await q.query(`CREATE INDEX "IDX_097026e2aa7e396dcc827df1f1" ON "opportunity"  ("updated_at", "id") `);
    await q.query(`CREATE INDEX "IDX_46e70212201c635cd0d6a584b8" ON "opportunity"  ("stage", "updated_at", "id") `);
    await q.query(`CREATE TABLE "opportunity_change" ("opportunity_id" text COLLATE "C" NOT NULL, "version" integer NOT NULL, "field" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "by_id" text COLLATE "C", "before" text, "after" text, CONSTRAINT "PK_4813749f37a24543e4b88717d14" PRIMARY KEY ("opportunity_id", "version", "field"))`);
    await q.query(`CREATE TABLE "opportunity_note" ("opportunity_id" text COLLATE "C" NOT NULL, "number" integer NOT NULL, "text" text NOT NULL, "by_id" text COLLATE "C", "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_023963b1a32c079da8cdd6f2444" PRIMARY KEY ("opportunity_id", "number"))`);
    await q.query(`CREATE TABLE "opportunity_proposal" ("post_id" text COLLATE "C" NOT NULL, "score" real NOT NULL, "state" text NOT NULL DEFAULT 'open', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "decided_by_id" text COLLATE "C", "decided_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "chk_state" CHECK ("state" IN ('open', 'accepted', 'declined')), CONSTRAINT "PK_4f52b807143e27d904b5fceec7a" PRIMARY KEY ("post_id"))`);
    await q.query(`CREATE INDEX "IDX_6b69d63e7924587569ac98692a" ON "opportunity_proposal"  ("state", "score", "post_id") `);
    await q.query(`ALTER TABLE "opportunity" ADD CONSTRAINT "FK_61305c83bd30eec38116c9716f7" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE SET NULL ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "opportunity" ADD CONSTRAINT "FK_08b36a70f6c0d11898fe5a0a2d7" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE SET NULL ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "opportunity" ADD CONSTRAINT "FK_932da9f87eaba4bd2020a928e4b" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "opportunity" ADD CONSTRAINT "FK_d0fe2f04d07a7826c270fa9c62b" FOREIGN KEY ("owner_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "opportunity" ADD CONSTRAINT "FK_50552588d470e40a90fddb710d6" FOREIGN KEY ("marked_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "opportunity_change" ADD CONSTRAINT "FK_8c4623ae2c34c3ed8f3e22fd486" FOREIGN KEY ("opportunity_id") REFERENCES "opportunity"("id") ON DELETE CASCADE ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "opportunity_change" ADD CONSTRAINT "FK_3f2c857b072bc62c198e43250fc" FOREIGN KEY ("by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "opportunity_note" ADD CONSTRAINT "FK_a86801b579aeb924665c8967228" FOREIGN KEY ("opportunity_id") REFERENCES "opportunity"("id") ON DELETE CASCADE ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "opportunity_note" ADD CONSTRAINT "FK_5df26798600f1e8bb8a35c55e2f" FOREIGN KEY ("by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "opportunity_proposal" ADD CONSTRAINT "FK_4f52b807143e27d904b5fceec7a" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "opportunity_proposal" ADD CONSTRAINT "FK_b39f5423447a39fa6dbb784dd38" FOREIGN KEY ("decided_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE NO ACTION`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE "opportunity_proposal" DROP CONSTRAINT "FK_b39f5423447a39fa6dbb784dd38"`);
    await q.query(`ALTER TABLE "opportunity_proposal" DROP CONSTRAINT "FK_4f52b807143e27d904b5fceec7a"`);
    await q.query(`ALTER TABLE "opportunity_note" DROP CONSTRAINT "FK_5df26798600f1e8bb8a35c55e2f"`);
    await q.query(`ALTER TABLE "opportunity_note" DROP CONSTRAINT "FK_a86801b579aeb924665c8967228"`);
    await q.query(`ALTER TABLE "opportunity_change" DROP CONSTRAINT "FK_3f2c857b072bc62c198e43250fc"`);
    await q.query(`ALTER TABLE "opportunity_change" DROP CONSTRAINT "FK_8c4623ae2c34c3ed8f3e22fd486"`);
    await q.query(`ALTER TABLE "opportunity" DROP CONSTRAINT "FK_50552588d470e40a90fddb710d6"`);
    await q.query(`ALTER TABLE "opportunity" DROP CONSTRAINT "FK_d0fe2f04d07a7826c270fa9c62b"`);
    await q.query(`ALTER TABLE "opportunity" DROP CONSTRAINT "FK_932da9f87eaba4bd2020a928e4b"`);
    await q.query(`ALTER TABLE "opportunity" DROP CONSTRAINT "FK_08b36a70f6c0d11898fe5a0a2d7"`);
    await q.query(`ALTER TABLE "opportunity" DROP CONSTRAINT "FK_61305c83bd30eec38116c9716f7"`);
    await q.query(`DROP INDEX "public"."IDX_6b69d63e7924587569ac98692a"`);
    await q.query(`DROP TABLE "opportunity_proposal"`);
    await q.query(`DROP TABLE "opportunity_note"`);
    await q.query(`DROP TABLE "opportunity_change"`);
    await q.query(`DROP INDEX "public"."IDX_46e70212201c635cd0d6a584b8"`);
    await q.query(`DROP INDEX "public"."IDX_097026e2aa7e396dcc827df1f1"`);
    await q.query(`DROP INDEX "public"."IDX_07035e15e5b2a7807ff51bc965"`);
    await q.query(`DROP INDEX "public"."IDX_932da9f87eaba4bd2020a928e4"`);
    await q.query(`DROP INDEX "public"."IDX_08b36a70f6c0d11898fe5a0a2d"`);
    await q.query(`DROP INDEX "public"."IDX_61305c83bd30eec38116c9716f"`);
    await q.query(`DROP TABLE "opportunity"`);
  }
}
