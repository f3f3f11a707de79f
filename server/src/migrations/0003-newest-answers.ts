import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NewestAnswers1795466500000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query("CREATE INDEX search_document_newest_answers ON search_document (created_at, id) WHERE type = 'answer'");
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP INDEX search_document_newest_answers');
  }
}
