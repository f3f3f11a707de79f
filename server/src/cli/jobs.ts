import { Command } from 'commander';
import { Database } from '../platform/database/database.ts';
import { DEAD_LETTERS, Queues } from '../platform/events/queues.ts';
import { withApp } from './context.ts';
import { print } from './output.ts';

const COUNTS = `select q.name, count(j.id) filter (where j.state in ('created', 'retry'))::int as waiting, count(j.id) filter (where j.state = 'active')::int as active
  from pgboss.queue q left join pgboss.job j on j.name = q.name and j.state in ('created', 'retry', 'active') where q.name <> $1 and q.name not like '\\_\\_%' group by q.name order by q.name`;

/** The reason stands with the job that failed, where that is still kept. */
const DEAD = `select d.id, d.source_name as queue, d.data ->> 'name' as event, d.created_on as at, coalesce(split_part(f.output ->> 'message', e'\\n', 1), '') as reason
  from pgboss.job d left join pgboss.job f on f.id = d.source_id and f.name = d.source_name where d.name = $1 and d.state in ('created', 'retry') order by d.created_on limit 1000`;

interface QueueRow { name: string; waiting: number; active: number }
interface DeadRow { id: string; queue: string | null; event: string | null; at: Date; reason: string }

const list = new Command('list')
  .description('queues with what waits in them, and the dead letters')
  .option('--json', 'print one JSON object')
  .action(({ json }: { json?: boolean }) =>
    withApp(async (app) => {
      const db = app.get(Database);
      const queues = await db.query<QueueRow>(COUNTS, [DEAD_LETTERS]);
      const dead = await db.query<DeadRow>(DEAD, [DEAD_LETTERS]);
      print(json, { queues, dead }, () => [
        ...queues.map((q) => `${q.name}: ${q.waiting} waiting, ${q.active} running`),
        `${dead.length} dead letters${dead.length ? '; `jobs redrive` tries them again' : ''}`,
        ...dead.map((d) => `  ${d.id} ${d.queue ?? '?'} ${d.event ?? ''} ${d.at.toISOString()} ${d.reason}`),
      ]);
    }),
  );

const redrive = new Command('redrive')
  .description('puts dead letters back into their queues')
  .option('--queue <name>', 'only those of this queue')
  .option('--json', 'print one JSON object')
  .action(({ queue, json }: { queue?: string; json?: boolean }) =>
    withApp(async (app) => {
      const moved = await app.get(Queues).boss.redrive(DEAD_LETTERS, { limit: 100_000, ...(queue !== undefined && { sourceName: queue }) });
      print(json, { moved }, () => [`${moved} dead letters are back in their queues`]);
    }),
  );

export const jobsCommand = new Command('jobs').description('work that waits or has failed').addCommand(list).addCommand(redrive);
