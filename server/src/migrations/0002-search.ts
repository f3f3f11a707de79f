import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Search1795463168497 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await q.query(`CREATE TABLE "search_word" ("form" text COLLATE "C" NOT NULL, "config" text COLLATE "C" NOT NULL, "word" text COLLATE "C" NOT NULL, "lexeme" text COLLATE "C" NOT NULL, "docs" integer NOT NULL, "slips" text array NOT NULL, CONSTRAINT "PK_3b2ef939e3ad8dc00eeb3cd8687" PRIMARY KEY ("form", "config"))`);
    await q.query(`CREATE INDEX "IDX_72169964395ee7e7e92e8a5999" ON "search_word"  ("lexeme", "config") `);
    await q.query(`CREATE INDEX "IDX_df7e876bc2257e459460352959" ON "search_word"  ("word", "config") `);
    await q.query(`ALTER TABLE "search_document" ALTER COLUMN "thread_id" DROP NOT NULL`);
    // A list of pending entries would be read by every search.
    await q.query('CREATE INDEX search_word_slips ON search_word USING gin (slips) WITH (fastupdate = off)');
    await q.query('CREATE INDEX search_word_trigrams ON search_word USING gin (word gin_trgm_ops) WITH (fastupdate = off)');
    await q.query("CREATE INDEX search_document_title ON search_document USING gin (title_tsv) WITH (fastupdate = off) WHERE type <> 'answer'");
    await q.query("CREATE INDEX search_document_main ON search_document USING gin (tsv) WITH (fastupdate = off) WHERE type <> 'answer'");
    await q.query("CREATE INDEX search_document_answers ON search_document USING gin (tsv) WITH (fastupdate = off) WHERE type = 'answer'");
    await q.query('CREATE INDEX search_document_tags ON search_document USING gin (tags) WITH (fastupdate = off)');
    await q.query("CREATE INDEX search_document_newest ON search_document (created_at, id) WHERE type <> 'answer'");
    await q.query("CREATE INDEX search_document_votes ON search_document (votes, id) WHERE type <> 'answer'");
  }

  async down(q: QueryRunner): Promise<void> {
    for (const name of ['title', 'main', 'answers', 'tags', 'newest', 'votes']) await q.query(`DROP INDEX search_document_${name}`);
    await q.query(`ALTER TABLE "search_document" ALTER COLUMN "thread_id" SET NOT NULL`);
    await q.query(`DROP INDEX "public"."IDX_df7e876bc2257e459460352959"`);
    await q.query(`DROP INDEX "public"."IDX_72169964395ee7e7e92e8a5999"`);
    await q.query(`DROP TABLE "search_word"`);
  }
}
