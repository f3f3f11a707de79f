import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Screening1795653615042 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE "rule_match" ("rule_id" text COLLATE "C" NOT NULL, "post_id" text COLLATE "C" NOT NULL, "mode" text NOT NULL, "score" real, "detail" text NOT NULL DEFAULT '', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "chk_mode" CHECK ("mode" IN ('off', 'shadow', 'on')), CONSTRAINT "PK_3c4733ac96d5bc36b70dfa8b006" PRIMARY KEY ("rule_id", "post_id"))`);
    await q.query(`CREATE INDEX "IDX_da8f3104264c06f8afce990c40" ON "rule_match"  ("post_id") `);
    await q.query(`CREATE INDEX "IDX_43780bc9ab3c3d173b1b3e27de" ON "rule_match"  ("rule_id", "created_at") `);
    await q.query(`CREATE TABLE "screening_rule" ("id" text COLLATE "C" NOT NULL, "kind" text NOT NULL, "name" text NOT NULL DEFAULT '', "locale" text, "text" text NOT NULL DEFAULT '', "mode" text NOT NULL DEFAULT 'shadow', "since" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "created_by_id" text COLLATE "C", CONSTRAINT "chk_mode" CHECK ("mode" IN ('off', 'shadow', 'on')), CONSTRAINT "chk_kind" CHECK ("kind" IN ('word', 'pattern', 'first_links', 'duplicate_text', 'typing_speed', 'spam_model', 'space')), CONSTRAINT "PK_4267b2ebb6084ce27fb8dfd593c" PRIMARY KEY ("id"))`);
    await q.query(`CREATE UNIQUE INDEX "screening_rule_built_in" ON "screening_rule"  ("kind") WHERE kind not in ('word', 'pattern')`);
    await q.query(`CREATE TABLE "spam_model" ("version" integer GENERATED ALWAYS AS IDENTITY NOT NULL, "weights" bytea NOT NULL, "threshold" double precision NOT NULL, "spam_count" integer NOT NULL, "honest_count" integer NOT NULL, "held_out_count" integer NOT NULL, "learned_until" TIMESTAMP(3) WITH TIME ZONE, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_8e81c1e6ccd6467bb886a5e3cf1" PRIMARY KEY ("version"))`);
    await q.query(`ALTER TABLE "draft" ADD "started_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now()`);
    await q.query(`ALTER TABLE "draft" ADD "started_length" integer NOT NULL DEFAULT '0'`);
    await q.query(`CREATE INDEX "IDX_e61d6d52143559d9d7362bd3e1" ON "post"  ("text_hash") `);
    await q.query(`ALTER TABLE "rule_match" ADD CONSTRAINT "FK_dc4e993c60f0d588655ee046b8c" FOREIGN KEY ("rule_id") REFERENCES "screening_rule"("id") ON DELETE CASCADE ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "rule_match" ADD CONSTRAINT "FK_da8f3104264c06f8afce990c402" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "screening_rule" ADD CONSTRAINT "FK_8bc54ee98e5398b1de54e5a93f8" FOREIGN KEY ("created_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE NO ACTION`);
    // There is one of each. The model learns first.
    await q.query(`INSERT INTO screening_rule (id, kind, mode) VALUES ('xfirst_links', 'first_links', 'on'), ('xduplicate_text', 'duplicate_text', 'on'), ('xtyping_speed', 'typing_speed', 'on'),
      ('xspam_model', 'spam_model', 'shadow'), ('xspace', 'space', 'on')`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE "screening_rule" DROP CONSTRAINT "FK_8bc54ee98e5398b1de54e5a93f8"`);
    await q.query(`ALTER TABLE "rule_match" DROP CONSTRAINT "FK_da8f3104264c06f8afce990c402"`);
    await q.query(`ALTER TABLE "rule_match" DROP CONSTRAINT "FK_dc4e993c60f0d588655ee046b8c"`);
    await q.query(`DROP INDEX "public"."IDX_e61d6d52143559d9d7362bd3e1"`);
    await q.query(`ALTER TABLE "draft" DROP COLUMN "started_length"`);
    await q.query(`ALTER TABLE "draft" DROP COLUMN "started_at"`);
    await q.query(`DROP TABLE "spam_model"`);
    await q.query(`DROP INDEX "public"."screening_rule_built_in"`);
    await q.query(`DROP TABLE "screening_rule"`);
    await q.query(`DROP INDEX "public"."IDX_43780bc9ab3c3d173b1b3e27de"`);
    await q.query(`DROP INDEX "public"."IDX_da8f3104264c06f8afce990c40"`);
    await q.query(`DROP TABLE "rule_match"`);
  }
}
