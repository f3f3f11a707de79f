import type { MigrationInterface, QueryRunner } from 'typeorm';

export class People1795640807859 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE "sanction" ("id" text COLLATE "C" NOT NULL, "account_id" text COLLATE "C" NOT NULL, "kind" text NOT NULL, "reason" text NOT NULL, "rule" text, "post_id" text COLLATE "C", "review_item_id" text COLLATE "C", "by_id" text COLLATE "C", "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "until" TIMESTAMP(3) WITH TIME ZONE, "lifted_at" TIMESTAMP(3) WITH TIME ZONE, "lifted_by_id" text COLLATE "C", "lift_reason" text NOT NULL DEFAULT '', CONSTRAINT "chk_kind" CHECK ("kind" IN ('warning', 'silence', 'suspension')), CONSTRAINT "PK_8e0d7d8cef573a237bb11a61c8a" PRIMARY KEY ("id"))`);
    await q.query(`CREATE INDEX "IDX_0f86cc513736053eb02232d627" ON "sanction"  ("account_id", "at", "id") `);
    await q.query(`CREATE TABLE "staff_note" ("id" text COLLATE "C" NOT NULL, "account_id" text COLLATE "C", "thread_id" text COLLATE "C", "author_id" text COLLATE "C", "markdown" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "edited_at" TIMESTAMP(3) WITH TIME ZONE, "deleted_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "chk_staff_note_subject" CHECK (num_nonnulls("account_id", "thread_id") = 1), CONSTRAINT "PK_4b0341ff32075e38b56bc6cc886" PRIMARY KEY ("id"))`);
    await q.query(`CREATE INDEX "IDX_2bc2695e6f2b9ebf6ba1c8d4f6" ON "staff_note"  ("thread_id", "at", "id") `);
    await q.query(`CREATE INDEX "IDX_320b2343ff1f29a56b2d274130" ON "staff_note"  ("account_id", "at", "id") `);
    await q.query(`ALTER TABLE "account" ADD "merged_into_id" text COLLATE "C"`);
    await q.query(`CREATE INDEX "IDX_c0a8dabf373378a1e84907ddcd" ON "account"  ("state_until") WHERE state_until IS NOT NULL`);
    await q.query(`CREATE INDEX "IDX_1bcb30302adaaa4f77bc0ff3d7" ON "account"  ("merged_into_id") WHERE merged_into_id IS NOT NULL`);
    await q.query(`ALTER TABLE "account" ADD CONSTRAINT "FK_37bcdfc9a312a9720660fd6d61c" FOREIGN KEY ("merged_into_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "sanction" ADD CONSTRAINT "FK_8a50a685aa6275e68553fd39cb6" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "sanction" ADD CONSTRAINT "FK_34fe2bc43b65091f06a5b98ce6b" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE SET NULL ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "sanction" ADD CONSTRAINT "FK_bd72275d2d04f8cfa4fb25615c3" FOREIGN KEY ("by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "sanction" ADD CONSTRAINT "FK_853b11062a59ea3b9202cc6c07d" FOREIGN KEY ("lifted_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "staff_note" ADD CONSTRAINT "FK_c887f4a64ce09fdee5ecba06511" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "staff_note" ADD CONSTRAINT "FK_72ed8e06400ff0ea01a89bf9f54" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "staff_note" ADD CONSTRAINT "FK_5987a50db8afc5e36a06a26b5b5" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE NO ACTION`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE "staff_note" DROP CONSTRAINT "FK_5987a50db8afc5e36a06a26b5b5"`);
    await q.query(`ALTER TABLE "staff_note" DROP CONSTRAINT "FK_72ed8e06400ff0ea01a89bf9f54"`);
    await q.query(`ALTER TABLE "staff_note" DROP CONSTRAINT "FK_c887f4a64ce09fdee5ecba06511"`);
    await q.query(`ALTER TABLE "sanction" DROP CONSTRAINT "FK_853b11062a59ea3b9202cc6c07d"`);
    await q.query(`ALTER TABLE "sanction" DROP CONSTRAINT "FK_bd72275d2d04f8cfa4fb25615c3"`);
    await q.query(`ALTER TABLE "sanction" DROP CONSTRAINT "FK_34fe2bc43b65091f06a5b98ce6b"`);
    await q.query(`ALTER TABLE "sanction" DROP CONSTRAINT "FK_8a50a685aa6275e68553fd39cb6"`);
    await q.query(`ALTER TABLE "account" DROP CONSTRAINT "FK_37bcdfc9a312a9720660fd6d61c"`);
    await q.query(`DROP INDEX "public"."IDX_1bcb30302adaaa4f77bc0ff3d7"`);
    await q.query(`DROP INDEX "public"."IDX_c0a8dabf373378a1e84907ddcd"`);
    await q.query(`DROP INDEX "public"."IDX_c0a8dabf373378a1e84907ddcd"`);
    await q.query(`ALTER TABLE "account" DROP COLUMN "merged_into_id"`);
    await q.query(`DROP INDEX "public"."IDX_320b2343ff1f29a56b2d274130"`);
    await q.query(`DROP INDEX "public"."IDX_2bc2695e6f2b9ebf6ba1c8d4f6"`);
    await q.query(`DROP TABLE "staff_note"`);
    await q.query(`DROP INDEX "public"."IDX_0f86cc513736053eb02232d627"`);
    await q.query(`DROP TABLE "sanction"`);
  }
}
