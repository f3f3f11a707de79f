import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ModeratorTools1795641488840 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE "edit_suggestion" ("id" text COLLATE "C" NOT NULL, "post_id" text COLLATE "C" NOT NULL, "editor_id" text COLLATE "C" NOT NULL, "base_revision" integer NOT NULL, "markdown" text NOT NULL, "title" text, "tags" text array, "reason" text NOT NULL DEFAULT '', "significance" text NOT NULL DEFAULT 'medium', "state" text NOT NULL DEFAULT 'open', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "settled_at" TIMESTAMP(3) WITH TIME ZONE, "settled_by_id" text COLLATE "C", "settled_reason" text NOT NULL DEFAULT '', CONSTRAINT "chk_significance" CHECK ("significance" IN ('minor', 'medium', 'major')), CONSTRAINT "chk_state" CHECK ("state" IN ('open', 'approved', 'refused', 'superseded')), CONSTRAINT "PK_580c7de9fb5980610fd8e797ba9" PRIMARY KEY ("id"))`);
    await q.query(`CREATE UNIQUE INDEX "edit_suggestion_open" ON "edit_suggestion"  ("editor_id", "post_id") WHERE state = 'open'`);
    await q.query(`CREATE INDEX "IDX_95a0ea7db8701afeb20c51d8f9" ON "edit_suggestion"  ("post_id", "created_at") `);
    await q.query(`CREATE TABLE "thread_change" ("id" text COLLATE "C" NOT NULL, "thread_id" text COLLATE "C" NOT NULL, "other_id" text COLLATE "C", "kind" text NOT NULL, "by_id" text COLLATE "C" NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "reason" text NOT NULL DEFAULT '', "undo" jsonb NOT NULL, "undone_at" TIMESTAMP(3) WITH TIME ZONE, "undone_by_id" text COLLATE "C", CONSTRAINT "chk_kind" CHECK ("kind" IN ('pin', 'unpin', 'lock', 'unlock', 'close', 'reopen', 'duplicate', 'move', 'split', 'merge', 'retitle', 'official', 'unofficial')), CONSTRAINT "PK_ab92b4e8ad848044935311f29bf" PRIMARY KEY ("id"))`);
    await q.query(`CREATE INDEX "IDX_4262f20de589ba4c631d7b9a39" ON "thread_change"  ("other_id") WHERE other_id IS NOT NULL`);
    await q.query(`CREATE INDEX "IDX_20f816a9f46fea3a0d38b1a1be" ON "thread_change"  ("thread_id", "at", "id") `);
    await q.query(`ALTER TABLE "thread" ADD "merged_into_id" text COLLATE "C"`);
    await q.query(`CREATE INDEX "IDX_ed987da054b6144d03405d751b" ON "thread"  ("merged_into_id") WHERE merged_into_id IS NOT NULL`);
    await q.query(`CREATE INDEX "thread_pinned" ON "thread"  ("space_id", "last_activity_at", "id") WHERE pinned_at IS NOT NULL`);
    await q.query(`CREATE INDEX "IDX_f219dc5196f98ddd67d8e4a633" ON "audit_entry"  ("space_id", "at", "id") `);
    await q.query(`ALTER TABLE "edit_suggestion" ADD CONSTRAINT "FK_3f168f6469e086bff2d7be0881b" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "edit_suggestion" ADD CONSTRAINT "FK_c7da9c1247119793907af6513f9" FOREIGN KEY ("editor_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "edit_suggestion" ADD CONSTRAINT "FK_f057a10f269c98b60450a8d56cf" FOREIGN KEY ("settled_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "thread_change" ADD CONSTRAINT "FK_a50dc2f7bc540232ec39f1efa32" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "thread_change" ADD CONSTRAINT "FK_e4e95594a59a48a885fbc124ec9" FOREIGN KEY ("other_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "thread_change" ADD CONSTRAINT "FK_e9b7129f59e6cdd7248f4f9d8e5" FOREIGN KEY ("by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "thread_change" ADD CONSTRAINT "FK_374a4e48a18df0183b0912ff175" FOREIGN KEY ("undone_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "thread" ADD CONSTRAINT "FK_2920b08130afeac2c044ca58263" FOREIGN KEY ("merged_into_id") REFERENCES "thread"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`);
    await q.query("CREATE INDEX audit_entry_text ON audit_entry USING gin ((reason || ' ' || coalesce(before::text, '') || ' ' || coalesce(after::text, '')) gin_trgm_ops)");
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP INDEX audit_entry_text');
    await q.query(`ALTER TABLE "thread" DROP CONSTRAINT "FK_2920b08130afeac2c044ca58263"`);
    await q.query(`ALTER TABLE "thread_change" DROP CONSTRAINT "FK_374a4e48a18df0183b0912ff175"`);
    await q.query(`ALTER TABLE "thread_change" DROP CONSTRAINT "FK_e9b7129f59e6cdd7248f4f9d8e5"`);
    await q.query(`ALTER TABLE "thread_change" DROP CONSTRAINT "FK_e4e95594a59a48a885fbc124ec9"`);
    await q.query(`ALTER TABLE "thread_change" DROP CONSTRAINT "FK_a50dc2f7bc540232ec39f1efa32"`);
    await q.query(`ALTER TABLE "edit_suggestion" DROP CONSTRAINT "FK_f057a10f269c98b60450a8d56cf"`);
    await q.query(`ALTER TABLE "edit_suggestion" DROP CONSTRAINT "FK_c7da9c1247119793907af6513f9"`);
    await q.query(`ALTER TABLE "edit_suggestion" DROP CONSTRAINT "FK_3f168f6469e086bff2d7be0881b"`);
    await q.query(`DROP INDEX "public"."IDX_f219dc5196f98ddd67d8e4a633"`);
    await q.query(`DROP INDEX "public"."thread_pinned"`);
    await q.query(`DROP INDEX "public"."IDX_ed987da054b6144d03405d751b"`);
    await q.query(`ALTER TABLE "thread" DROP COLUMN "merged_into_id"`);
    await q.query(`DROP INDEX "public"."IDX_20f816a9f46fea3a0d38b1a1be"`);
    await q.query(`DROP INDEX "public"."IDX_4262f20de589ba4c631d7b9a39"`);
    await q.query(`DROP TABLE "thread_change"`);
    await q.query(`DROP INDEX "public"."IDX_95a0ea7db8701afeb20c51d8f9"`);
    await q.query(`DROP INDEX "public"."edit_suggestion_open"`);
    await q.query(`DROP TABLE "edit_suggestion"`);
  }
}
