import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchedWords1795677498774 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE "search_log" ("id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "visitor_hash" text NOT NULL, "locale" text NOT NULL, "query" text NOT NULL, "narrowed" boolean NOT NULL, "shown" text array COLLATE "C" NOT NULL, "clicked_id" text COLLATE "C", "clicked_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_226481200f57d88fae8e5a63a27" PRIMARY KEY ("id"))`);
    await q.query(`CREATE INDEX "IDX_761ccb243039a828af56eb9f82" ON "search_log"  ("created_at") `);
    await q.query(`CREATE INDEX "IDX_5965309317fab4cd000703dd82" ON "search_log"  ("visitor_hash", "created_at") `);
    await q.query(`CREATE TABLE "search_synonym" ("id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL, "words" text array NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_f90672bb61b83865cd95007ca15" PRIMARY KEY ("id"))`);
    await q.query(`CREATE INDEX "account_name" ON "account" (lower("name"))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP INDEX "account_name"`);
    await q.query(`DROP TABLE "search_synonym"`);
    await q.query(`DROP INDEX "public"."IDX_5965309317fab4cd000703dd82"`);
    await q.query(`DROP INDEX "public"."IDX_761ccb243039a828af56eb9f82"`);
    await q.query(`DROP TABLE "search_log"`);
  }
}
