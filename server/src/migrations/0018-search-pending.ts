import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchPending1795660846055 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE "search_pending" ("id" text COLLATE "C" NOT NULL, "kind" text NOT NULL, "seq" BIGSERIAL NOT NULL, "since" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "chk_kind" CHECK ("kind" IN ('thread', 'article', 'everything')), CONSTRAINT "PK_51389ae89458e12f6be1f5b35fd" PRIMARY KEY ("id"))`);
    await q.query(`CREATE INDEX "IDX_d3c6d42ef698a664d6899103f1" ON "search_pending"  ("seq") `);
    // Nobody follows yet: an index that is made later is filled with everything first.
    await q.query(`INSERT INTO "search_pending" ("id", "kind") VALUES ('*', 'everything')`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP INDEX "public"."IDX_d3c6d42ef698a664d6899103f1"`);
    await q.query(`DROP TABLE "search_pending"`);
  }
}
