import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';

export interface AuditRow {
  id: string;
  at: Date;
  /** null: the system itself. */
  actorId: string | null;
  actorName: string | null;
  clientName: string | null;
  /** `thing.verb` */
  action: string;
  subjectType: string;
  subjectId: string;
  spaceId: string | null;
  reason: string;
  before: object | null;
  after: object | null;
}

/** Every one that is given must fit. */
export interface AuditFilter {
  /** Id, or the beginning of a name. */
  actor?: string | undefined;
  /** Whole (`post.hide`) or the thing alone (`post`). */
  action?: string | undefined;
  /** Id of the post, thread, account … */
  subject?: string | undefined;
  spaceId?: string | undefined;
  from?: Date | undefined;
  /** Exclusive. */
  until?: Date | undefined;
  /** Anywhere in the reason or in what changed. */
  text?: string | undefined;
}

const TEXT = `(e.reason || ' ' || coalesce(e.before::text, '') || ' ' || coalesce(e.after::text, ''))`;
const COLUMNS = `e.id, e.at, e.actor_id as "actorId", a.name as "actorName", c.name as "clientName", e.action, e.subject_type as "subjectType", e.subject_id as "subjectId",
  e.space_id as "spaceId", e.reason, e.before, e.after`;

@Injectable()
export class AuditRepository {
  constructor(private readonly db: Database) {}

  /** Newest first. */
  list(filter: AuditFilter, limit: number, after?: readonly [at: string, id: string]): Promise<AuditRow[]> {
    const values: unknown[] = [];
    const bind = (value: unknown) => `$${values.push(value)}`;
    const conditions = conditionsOf(filter, bind);
    if (after) conditions.push(`(e.at, e.id) < (${bind(after[0])}::timestamptz, ${bind(after[1])})`);
    return this.db.query<AuditRow>(
      `select ${COLUMNS} from audit_entry e left join account a on a.id = e.actor_id left join api_client c on c.id = e.client_id
       ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''} order by e.at desc, e.id desc limit ${bind(limit)}`,
      values,
    );
  }

  async actions(): Promise<string[]> {
    // A loose scan of the index: there are few actions and many entries.
    const rows = await this.db.query<{ action: string }>(
      `with recursive names as ((select action from audit_entry order by action limit 1) union all
         select (select e.action from audit_entry e where e.action > n.action order by e.action limit 1) from names n where n.action is not null)
       select action from names where action is not null`,
    );
    return rows.map(({ action }) => action);
  }
}

function conditionsOf({ actor, action, subject, spaceId, from, until, text }: AuditFilter, bind: (value: unknown) => string): string[] {
  const conditions: string[] = [];
  if (actor !== undefined) conditions.push(`e.actor_id in (select id from account where id = ${bind(actor)} or lower(name) like ${bind(`${escaped(actor.toLowerCase())}%`)})`);
  if (action !== undefined) conditions.push(action.includes('.') ? `e.action = ${bind(action)}` : `e.action like ${bind(`${escaped(action)}.%`)}`);
  if (subject !== undefined) conditions.push(`e.subject_id = ${bind(subject)}`);
  if (spaceId !== undefined) conditions.push(`e.space_id = ${bind(spaceId)}`);
  if (from !== undefined) conditions.push(`e.at >= ${bind(from)}`);
  if (until !== undefined) conditions.push(`e.at < ${bind(until)}`);
  if (text !== undefined) conditions.push(`${TEXT} ilike ${bind(`%${escaped(text)}%`)}`);
  return conditions;
}

const escaped = (text: string) => text.replace(/[\\%_]/g, '\\$&');
