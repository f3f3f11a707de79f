import { SCOPES } from '@helpcommons/shared';
import { Command, InvalidArgumentError } from 'commander';
import { ManageApiClients } from '../modules/identity/index.ts';
import { system } from '../platform/access/actor.ts';
import { withApp } from './context.ts';
import { print } from './output.ts';

const create = new Command('create')
  .description('make a key for a program; it is printed once')
  .requiredOption('--name <name>', 'what it is for')
  .requiredOption('--scopes <scopes>', `with commas between: ${SCOPES.join(', ')}`, scopesOf)
  .option('--json', 'print one JSON object')
  .action(({ name, scopes, json }: { name: string; scopes: string[]; json?: boolean }) =>
    withApp(async (app) => {
      const { client, key } = await app.get(ManageApiClients).create(system, { name, scopes });
      print(json, { id: client.id, name: client.name, scopes: client.scopes, key }, () => [`Made the API client ${client.id} (${client.scopes.join(', ')})`, `Key (shown once): ${key}`]);
    }),
  );

const list = new Command('list')
  .description('programs that have a key')
  .option('--json', 'print one JSON object')
  .action(({ json }: { json?: boolean }) =>
    withApp(async (app) => {
      const clients = await app.get(ManageApiClients).list(system);
      print(json, { clients }, () => clients.map((c) => `${c.id}  ${c.name}  ${c.scopes.join(',')}  ${c.revokedAt ? 'revoked' : (c.lastUsedAt?.toISOString() ?? 'never used')}`));
    }),
  );

const revoke = new Command('revoke')
  .description('end a key')
  .argument('<id>')
  .option('--json', 'print one JSON object')
  .action((id: string, { json }: { json?: boolean }) =>
    withApp(async (app) => {
      await app.get(ManageApiClients).revoke(system, id);
      print(json, { id, revoked: true }, () => [`Revoked ${id}`]);
    }),
  );

export const apiClientCommand = new Command('api-client').description('keys for programs').addCommand(create).addCommand(list).addCommand(revoke);

function scopesOf(text: string): string[] {
  const scopes = text.split(',').map((s) => s.trim()).filter((s) => s !== '');
  const unknown = scopes.filter((s) => !(SCOPES as readonly string[]).includes(s));
  if (scopes.length === 0 || unknown.length > 0) throw new InvalidArgumentError(`Scopes are ${SCOPES.join(', ')}.`);
  return scopes;
}
