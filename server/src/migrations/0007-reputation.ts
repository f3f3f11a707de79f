import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Reputation1795639245397 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE "reputation_entry" ("id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL, "account_id" text COLLATE "C" NOT NULL, "kind" text NOT NULL, "points" integer NOT NULL, "key" text COLLATE "C" NOT NULL, "post_id" text COLLATE "C", "by_id" text COLLATE "C", "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "cancelled_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "chk_kind" CHECK ("kind" IN ('vote_up', 'vote_down', 'voting_down', 'accepted', 'accepting', 'article_validated', 'post_removed', 'report_upheld')), CONSTRAINT "PK_b5e951af8e801cf85b8c954d52c" PRIMARY KEY ("id"))`);
    await q.query(`CREATE UNIQUE INDEX "IDX_4b10d0744fd3ccde2fbdf6dcd9" ON "reputation_entry"  ("key") `);
    await q.query(`CREATE INDEX "IDX_7c5ce5a896812760878eda5cf5" ON "reputation_entry"  ("post_id") `);
    await q.query(`CREATE INDEX "IDX_bf3745314d3d5830a265592e31" ON "reputation_entry"  ("account_id", "at", "id") `);
    await q.query(`ALTER TABLE "reputation_entry" ADD CONSTRAINT "FK_939eaa2ec05031a923efd4528cc" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "reputation_entry" ADD CONSTRAINT "FK_7c5ce5a896812760878eda5cf50" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE SET NULL ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "reputation_entry" ADD CONSTRAINT "FK_7310d1be91dcda3d97b1ffe6ba3" FOREIGN KEY ("by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE NO ACTION`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE "reputation_entry" DROP CONSTRAINT "FK_7310d1be91dcda3d97b1ffe6ba3"`);
    await q.query(`ALTER TABLE "reputation_entry" DROP CONSTRAINT "FK_7c5ce5a896812760878eda5cf50"`);
    await q.query(`ALTER TABLE "reputation_entry" DROP CONSTRAINT "FK_939eaa2ec05031a923efd4528cc"`);
    await q.query(`DROP INDEX "public"."IDX_bf3745314d3d5830a265592e31"`);
    await q.query(`DROP INDEX "public"."IDX_7c5ce5a896812760878eda5cf5"`);
    await q.query(`DROP INDEX "public"."IDX_4b10d0744fd3ccde2fbdf6dcd9"`);
    await q.query(`DROP TABLE "reputation_entry"`);
  }
}
