import { Role } from '@helpcommons/shared';
import { Command, InvalidArgumentError } from 'commander';
import { randomBytes } from 'node:crypto';
import { ChangeRoles, CreateAccount, ListAccounts } from '../modules/identity/index.ts';
import { system } from '../platform/access/actor.ts';
import { withApp } from './context.ts';
import { print } from './output.ts';

const ROLES = Object.values(Role);

interface CreateOptions { email: string; name: string; password?: string; role: Role[]; locale?: string; json?: boolean }
interface GrantOptions { space?: string; until?: string; json?: boolean }

const create = new Command('create')
  .description('make a confirmed account')
  .requiredOption('--email <address>')
  .requiredOption('--name <name>', 'the name others see')
  .option('--password <password>', 'made up and printed once when absent')
  .option('--role <role>', `one of ${ROLES.join(', ')}; may be given several times`, (value: string, before: Role[]) => [...before, roleOf(value)], [])
  .option('--locale <locale>', 'en or nl')
  .option('--json', 'print one JSON object')
  .action(({ email, name, password, role: roles, locale, json }: CreateOptions) =>
    withApp(async (app) => {
      const chosen = password ?? randomBytes(15).toString('base64url');
      const accounts = app.get(CreateAccount);
      const id = await accounts.execute(await accounts.prepare({ email, name, password: chosen, locale }), { confirmed: true });
      if (!id) throw new Error(`${email} has an account already`);
      for (const role of roles) await app.get(ChangeRoles).grant(system, { account: id, role });
      const made = password === undefined ? { password: chosen } : {};
      print(json, { id, email: email.trim().toLowerCase(), name, roles, ...made }, () => [`Made the account ${id} of ${email}${roles.length ? ` (${roles.join(', ')})` : ''}`, ...(password === undefined ? [`Password (shown once): ${chosen}`] : [])]);
    }),
  );

const grant = new Command('grant')
  .description('give an account a role')
  .argument('<email>')
  .argument('<role>', ROLES.join(', '), roleOf)
  .option('--space <slug>', 'only there; everywhere when absent')
  .option('--until <date>', 'ends then (RFC 3339)')
  .option('--json', 'print one JSON object')
  .action((email: string, role: Role, { space, until, json }: GrantOptions) =>
    withApp(async (app) => {
      const wanted = email.trim().toLowerCase();
      const account = (await app.get(ListAccounts).execute(system, { query: wanted })).nodes.find((a) => a.email === wanted);
      if (!account) throw new Error(`${email} has no account`);
      await app.get(ChangeRoles).grant(system, { account: account.id, role, space, until: until === undefined ? null : dateOf(until) });
      print(json, { id: account.id, email: wanted, role, space: space ?? null, until: until ?? null }, () => [`${account.name} is ${role} ${space ? `in ${space}` : 'everywhere'} now`]);
    }),
  );

export const userCommand = new Command('user').description('accounts and their roles').addCommand(create).addCommand(grant);

function roleOf(value: string): Role {
  const role = ROLES.find((r) => r === value.toLowerCase().replaceAll('-', '_'));
  if (!role) throw new InvalidArgumentError(`Roles are ${ROLES.join(', ')}.`);
  return role;
}

function dateOf(text: string): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) throw new Error(`${text} is not a date`);
  return date;
}
