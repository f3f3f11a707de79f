import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `'answered', 'accepted', 'mentioned', 'followed', 'commented', 'also_me_solved', 'accept_reminder'`;
const ADDED = `'post_held', 'post_hidden', 'post_removed', 'post_shown', 'appeal_granted', 'appeal_refused', 'warned', 'silenced', 'edit_approved', 'edit_refused'`;

export class ReviewNotifications1795651200000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await kinds(q, `${BEFORE}, ${ADDED}`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DELETE FROM "notification" WHERE "kind" IN (${ADDED})`);
    await kinds(q, BEFORE);
  }
}

async function kinds(q: QueryRunner, words: string): Promise<void> {
  await q.query('ALTER TABLE "notification" DROP CONSTRAINT "chk_kind"');
  await q.query(`ALTER TABLE "notification" ADD CONSTRAINT "chk_kind" CHECK ("kind" IN (${words}))`);
}
