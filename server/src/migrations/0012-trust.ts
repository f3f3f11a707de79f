import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Trust1795649709130 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE "account_standing" ("account_id" text COLLATE "C" NOT NULL, "days_visited" integer NOT NULL DEFAULT '0', "threads_entered" integer NOT NULL DEFAULT '0', "posts_read" integer NOT NULL DEFAULT '0', "seconds_read" integer NOT NULL DEFAULT '0', "last_reading_at" TIMESTAMP(3) WITH TIME ZONE, "level_since" TIMESTAMP(3) WITH TIME ZONE, "level_before" smallint, CONSTRAINT "PK_a5c1378d0104b25f2a29d93c5f1" PRIMARY KEY ("account_id"))`);
    await q.query(`CREATE TABLE "reading_day" ("account_id" text COLLATE "C" NOT NULL, "day" date NOT NULL, "visited" boolean NOT NULL DEFAULT false, "threads_of_day" integer NOT NULL DEFAULT '0', "posts_of_day" integer NOT NULL DEFAULT '0', CONSTRAINT "PK_64343743576c7cedefe59be7def" PRIMARY KEY ("account_id", "day"))`);
    await q.query(`CREATE TABLE "thread_reading" ("account_id" text COLLATE "C" NOT NULL, "thread_id" text COLLATE "C" NOT NULL, "post_ids" text array NOT NULL DEFAULT '{}', CONSTRAINT "PK_78225f5558486bdb6acb17a643b" PRIMARY KEY ("account_id", "thread_id"))`);
    await q.query(`ALTER TABLE "account_standing" ADD CONSTRAINT "FK_a5c1378d0104b25f2a29d93c5f1" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "reading_day" ADD CONSTRAINT "FK_2597a2b2c239a72c9667c954842" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "thread_reading" ADD CONSTRAINT "FK_351a16e9b95c5b5f4679fb5df7f" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`);
    await q.query(`ALTER TABLE "thread_reading" ADD CONSTRAINT "FK_3812152ea821cae5c5a0221dcfa" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE NO ACTION`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE "thread_reading" DROP CONSTRAINT "FK_3812152ea821cae5c5a0221dcfa"`);
    await q.query(`ALTER TABLE "thread_reading" DROP CONSTRAINT "FK_351a16e9b95c5b5f4679fb5df7f"`);
    await q.query(`ALTER TABLE "reading_day" DROP CONSTRAINT "FK_2597a2b2c239a72c9667c954842"`);
    await q.query(`ALTER TABLE "account_standing" DROP CONSTRAINT "FK_a5c1378d0104b25f2a29d93c5f1"`);
    await q.query(`DROP TABLE "thread_reading"`);
    await q.query(`DROP TABLE "reading_day"`);
    await q.query(`DROP TABLE "account_standing"`);
  }
}
