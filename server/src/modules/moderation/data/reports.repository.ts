import type { ReportOutcome, ReportReason } from '@helpcommons/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/database/ids.ts';
import type { ReportRow } from '../domain/records.ts';
import type { Reporter, Weighing } from '../domain/report-weight.ts';

export interface NewReport {
  itemId: string;
  subjectId: string;
  reporterId: string | null;
  email: string | null;
  reason: ReportReason;
  text: string;
  weight: number;
  byStaff: boolean;
}

const COLUMNS = `id, item_id as "itemId", reporter_id as "reporterId", email, reason, text, weight, by_staff as "byStaff", outcome, created_at as "createdAt"`;

@Injectable()
export class ReportsRepository {
  constructor(private readonly db: Database) {}

  /** What their reports are worth. */
  reporter(accountId: string): Promise<Reporter | undefined> {
    return this.db.one<Reporter>(
      `select a.trust_level as "trustLevel", exists (select 1 from role_grant g where g.account_id = a.id and g.role <> 'expert' and (g.until is null or g.until > now())) as "isStaff",
         count(r.id) filter (where r.outcome = 'upheld')::int as upheld, count(r.id) filter (where r.outcome = 'dismissed')::int as dismissed
       from account a left join report r on r.reporter_id = a.id where a.id = $1 group by a.id`,
      [accountId],
    );
  }

  /** Of a member or, by address, of a guest. */
  async reportedLately(by: { reporterId: string | null; email: string | null }, subjectId: string, hours: number): Promise<boolean> {
    const row = await this.db.one(
      `select 1 from report where subject_id = $3 and created_at > now() - make_interval(hours => $4) and (reporter_id = $1 or (reporter_id is null and email = $2)) limit 1`,
      [by.reporterId, by.email, subjectId, hours],
    );
    return row !== undefined;
  }

  async insert(r: NewReport): Promise<string> {
    const id = newId('report');
    await this.db.query('insert into report (id, item_id, subject_id, reporter_id, email, reason, text, weight, by_staff) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      id, r.itemId, r.subjectId, r.reporterId, r.email, r.reason, r.text, r.weight, r.byStaff,
    ]);
    return id;
  }

  /** One number a person. */
  weighings(itemId: string): Promise<Weighing[]> {
    return this.db.query<Weighing>(
      `select max(weight)::int as weight, bool_or(by_staff) as "byStaff" from report where item_id = $1 and outcome = 'open' group by coalesce(reporter_id, email, id)`,
      [itemId],
    );
  }

  async openReasons(itemId: string): Promise<ReportReason[]> {
    const rows = await this.db.query<{ reason: ReportReason }>(`select reason from report where item_id = $1 and outcome = 'open' order by created_at, id`, [itemId]);
    return rows.map((r) => r.reason);
  }

  async settle(itemId: string, outcome: Exclude<ReportOutcome, 'open'>): Promise<void> {
    await this.db.query(`update report set outcome = $2, decided_at = now() where item_id = $1 and outcome = 'open'`, [itemId, outcome]);
  }

  /** The decision they led to was wrong. */
  async overturn(itemId: string): Promise<void> {
    await this.db.query(`update report set outcome = 'dismissed' where item_id = $1 and outcome = 'upheld'`, [itemId]);
  }

  /** Oldest first. */
  async ofItems(ids: readonly string[]): Promise<Map<string, ReportRow[]>> {
    const rows = await this.db.query<ReportRow>(`select ${COLUMNS} from report where item_id = any($1) order by created_at, id`, [ids]);
    return Map.groupBy(rows, (r) => r.itemId);
  }

  /** What somebody said with an outcome. */
  async outcomeReason(of: { postId: string | null; articleId: string | null }, accountId: string): Promise<string> {
    const row = await this.db.one<{ reason: string }>(`select reason from outcome where account_id = $3 and kind = 'dangerous' and (post_id = $1 or article_id = $2)`, [of.postId, of.articleId, accountId]);
    return row?.reason ?? '';
  }
}
