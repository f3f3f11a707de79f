import { Command } from 'commander';
import { ManageSettings } from '../modules/identity/index.ts';
import { system } from '../platform/access/actor.ts';
import { withApp } from './context.ts';
import { print } from './output.ts';

const list = new Command('list')
  .description('every setting with its value')
  .option('--json', 'print one JSON object')
  .action(({ json }: { json?: boolean }) =>
    withApp(async (app) => {
      const rows = app.get(ManageSettings).list(system);
      print(json, Object.fromEntries(rows.map((r) => [r.name, r.value])), () => rows.map((r) => `${r.name} = ${r.value}${r.value === r.default ? '' : ` (default ${r.default})`}`));
    }),
  );

const get = new Command('get')
  .description('one setting')
  .argument('<name>')
  .option('--json', 'print one JSON object')
  .action((name: string, { json }: { json?: boolean }) =>
    withApp(async (app) => {
      const row = app.get(ManageSettings).list(system).find((r) => r.name === name);
      if (!row) throw new Error(`There is no setting ${name}; \`settings list\` names them`);
      print(json, row, () => [row.value]);
    }),
  );

const set = new Command('set')
  .description('change a setting, at once on every node')
  .argument('<name>')
  .argument('<value>')
  .option('--json', 'print one JSON object')
  .action((name: string, value: string, { json }: { json?: boolean }) =>
    withApp(async (app) => {
      const row = await app.get(ManageSettings).set(system, name, value);
      print(json, row, () => [`${row.name} = ${row.value}`]);
    }),
  );

export const settingsCommand = new Command('settings').description('numbers and names of the rules').addCommand(list).addCommand(get).addCommand(set);
