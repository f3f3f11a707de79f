import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { migrateCommand } from './cli/migrate.ts';
import { schemaCommand } from './cli/schema.ts';

/** What the command line offers; each command is a file of `cli/`. */
const program = new Command('cli').description('Operate Helpcommons').exitOverride().showHelpAfterError();
for (const command of [migrateCommand, schemaCommand]) program.addCommand(command.exitOverride());

try {
  await program.parseAsync();
} catch (e) {
  if (e instanceof CommanderError) process.exitCode = e.exitCode === 0 ? 0 : 2;
  else {
    process.stderr.write(`${e instanceof Error ? e.message : String(e)}\n`);
    process.exitCode = 1;
  }
}
