import { Command } from 'commander';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { entities } from '../entities.ts';
import { migrate, openDatabase, pendingStatements } from '../migrate.ts';
import { configOrExit } from '../start.ts';
import { print } from './output.ts';

export const migrateCommand = new Command('migrate')
  .description('bring the database to this version')
  .option('--check', 'only say whether entities and migrations agree; exit 1 when they do not')
  .option('--generate <name>', 'for developers: write the migration that is missing, e.g. --generate add-badges')
  .option('--json', 'print one JSON object')
  .action(async ({ check, generate, json }: { check?: boolean; generate?: string; json?: boolean }) => {
    const config = configOrExit();
    const ran = await migrate(config);
    if (generate) return generateMigration(config.DATABASE_URL, generate);
    const pending = check ? await pendingStatements(config.DATABASE_URL) : [];
    print(json, { ran, pending }, () => [ran.length ? `Ran ${ran.join(', ')}` : 'The database is up to date', ...pending.map((p) => `Missing in the migrations: ${p}`)]);
    if (pending.length > 0) process.exitCode = 1;
  });

async function generateMigration(url: string, name: string): Promise<void> {
  const source = await openDatabase(url);
  const { upQueries, downQueries } = await source.driver.createSchemaBuilder().log();
  await source.destroy();
  if (upQueries.length === 0) return print(false, {}, () => ['Nothing is missing']);
  const folder = path.resolve(import.meta.dirname, '../../src/migrations');
  mkdirSync(folder, { recursive: true });
  const number = String(readdirSync(folder).filter((f) => /^\d/.test(f)).length + 1).padStart(4, '0');
  const className = name.replace(/(?:^|-)(\w)/g, (_, c: string) => c.toUpperCase()) + Date.now();
  const statements = (queries: { query: string }[]) => queries.map(({ query }) => `    await q.query(\`${query.replaceAll('`', '\\`')}\`);`).join('\n');
  const text = `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
${statements(upQueries)}
  }

  async down(q: QueryRunner): Promise<void> {
${statements([...downQueries].reverse())}
  }
}
`;
  const file = path.join(folder, `${number}-${name}.ts`);
  writeFileSync(file, text);
  print(false, {}, () => [`Wrote ${file} (${entities.length} tables); add ${className} to migrations/index.ts`]);
}
