import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { apiClientCommand } from './cli/api-client.ts';
import { calibrateCommand } from './cli/calibrate.ts';
import { importCommand } from './cli/import.ts';
import { jobsCommand } from './cli/jobs.ts';
import { migrateCommand } from './cli/migrate.ts';
import { auditCommand } from './cli/audit.ts';
import { moderationCommand } from './cli/moderation.ts';
import { reindexCommand } from './cli/reindex.ts';
import { reputationCommand } from './cli/reputation.ts';
import { schemaCommand } from './cli/schema.ts';
import { settingsCommand } from './cli/settings.ts';
import { trustCommand } from './cli/trust.ts';
import { userCommand } from './cli/user.ts';

/** What the command line offers; each command is a file of `cli/`. */
const program = new Command('cli').description('Operate Helpcommons').exitOverride().showHelpAfterError();
for (const command of [userCommand, apiClientCommand, auditCommand, calibrateCommand, settingsCommand, importCommand, jobsCommand, moderationCommand, reindexCommand, reputationCommand, trustCommand, migrateCommand, schemaCommand]) program.addCommand(withOverride(command));

try {
  await program.parseAsync();
} catch (e) {
  if (e instanceof CommanderError) process.exitCode = e.exitCode === 0 ? 0 : 2;
  else {
    process.stderr.write(`${e instanceof Error ? e.message : String(e)}\n`);
    process.exitCode = 1;
  }
}

/** Wrong usage is told apart from a failure on every level. */
function withOverride(command: Command): Command {
  for (const child of command.commands) withOverride(child);
  return command.exitOverride().showHelpAfterError();
}
