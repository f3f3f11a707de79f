// Plants one violation of every import rule into a small tree that is otherwise clean.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { checkBoundaries } from '../lint/check-boundaries.mjs';
import { forbidden } from '../lint/boundaries.mjs';

/** Allowed imports: none of these may be reported. */
const clean = {
  'package.json': '{ "type": "module", "dependencies": { "typeorm": "*" } }',
  'shared/src/index.ts': 'export const limit = 1;',
  'node_modules/typeorm/package.json': '{ "name": "typeorm", "main": "index.js" }',
  'node_modules/typeorm/index.js': '',
  'infra/postgres.mjs': 'export {};',
  'server/src/main.ts': "import './app.module.ts'; import './migrations/1700000000000-first.ts';",
  'server/src/app.module.ts': "import './modules/threads/index.ts'; import './platform/config.ts';",
  'server/src/platform/config.ts': "import '../../../shared/src/index.ts';",
  'server/src/migrations/1700000000000-first.ts': "import 'typeorm';",
  'server/src/modules/threads/index.ts': "export * from './threads.module.ts';",
  'server/src/modules/threads/threads.module.ts': "import './graphql/threads.resolver.ts'; import './reacts-to/account-erased.ts'; import './data/thread.entity.ts'; export {};",
  'server/src/modules/threads/events.ts': "import '../../platform/config.ts';",
  'server/src/modules/threads/domain/states.ts': "import '../../../../../shared/src/index.ts';",
  'server/src/modules/threads/data/thread.entity.ts': "import 'typeorm'; import '../domain/states.ts'; import '../../../platform/config.ts';",
  'server/src/modules/threads/use-cases/accept.ts': "import '../data/thread.entity.ts'; import '../domain/states.ts'; import '../events.ts'; import '../../identity/index.ts';",
  'server/src/modules/threads/reacts-to/account-erased.ts': "import '../../identity/events.ts'; import '../data/thread.entity.ts';",
  'server/src/modules/threads/graphql/threads.resolver.ts': "import '../use-cases/accept.ts'; import '../domain/states.ts'; import '../../identity/index.ts';",
  'server/src/modules/threads/threads.int-spec.ts': "import '../../app.module.ts'; import './data/thread.entity.ts'; import '../identity/account.entity.ts'; import '../../../../infra/postgres.mjs';",
  'server/src/modules/identity/index.ts': "export * from './sign-in.ts';",
  'server/src/modules/identity/events.ts': 'export {};',
  'server/src/modules/identity/account.entity.ts': 'export {};',
  'server/src/modules/identity/account.rules.ts': 'export {};',
  'server/src/modules/identity/sign-in.ts': "import './account.entity.ts'; import './account.rules.ts'; export {};",
  'server/src/modules/channels/threads.controller.ts': "import '../threads/index.ts';",
  'web/src/app.tsx': "import './routes/home/page.tsx';",
  'web/src/routes/home/page.tsx': "import '../../features/list/list.tsx'; import '../../ui/button.tsx'; import '../../lib/paths.ts';",
  'web/src/features/list/list.tsx': "import '../../ui/button.tsx'; import '../../lib/paths.ts'; import '../../../../shared/src/index.ts';",
  'web/src/ui/button.tsx': 'export {};',
  'web/src/lib/paths.ts': "import '../ui/button.tsx';",
  'e2e/tests/loop.spec.ts': "import '../../shared/src/index.ts';",
};

/** rule: [file, its import, …more of the same rule] */
const planted = {
  'domain-imports-domain': [
    ['server/src/modules/threads/domain/planted.ts', '../data/thread.entity.ts'],
    ['server/src/modules/threads/domain/planted-platform.ts', '../../../platform/config.ts'],
    ['server/src/modules/identity/planted.rules.ts', './account.entity.ts'],
  ],
  'domain-without-framework': [['server/src/modules/threads/domain/planted-framework.ts', 'typeorm']],
  'data-imports-domain': [
    ['server/src/modules/threads/data/planted.repository.ts', '../use-cases/accept.ts'],
    ['server/src/modules/identity/planted.repository.ts', './sign-in.ts'],
    ['server/src/modules/threads/data/planted-foreign.ts', '../../identity/index.ts'],
  ],
  'use-cases-without-adapters': [
    ['server/src/modules/threads/use-cases/planted.ts', '../graphql/threads.resolver.ts'],
    ['server/src/modules/threads/reacts-to/planted.ts', '../graphql/threads.resolver.ts'],
  ],
  'adapters-without-data': [
    ['server/src/modules/threads/graphql/planted.resolver.ts', '../data/thread.entity.ts'],
    ['server/src/modules/identity/planted.controller.ts', './account.entity.ts'],
  ],
  'adapters-without-events': [['server/src/modules/threads/graphql/planted-events.ts', '../events.ts']],
  'events-are-leaves': [['server/src/modules/search/events.ts', './planted.rules.ts']],
  'modules-through-index': [
    ['server/src/modules/threads/use-cases/planted-foreign.ts', '../../identity/sign-in.ts'],
    ['server/src/modules/channels/planted.controller.ts', '../threads/use-cases/accept.ts'],
    ['server/src/modules/threads/graphql/planted-foreign.ts', '../../identity/account.rules.ts'],
  ],
  'modules-without-entries': [
    ['server/src/modules/threads/use-cases/planted-entry.ts', '../../../main.ts'],
    ['server/src/modules/threads/use-cases/planted-migration.ts', '../../../migrations/1700000000000-first.ts'],
  ],
  'platform-knows-no-module': [['server/src/platform/planted.ts', '../modules/identity/index.ts']],
  'migrations-import-nothing': [['server/src/migrations/1700000000001-planted.ts', '../modules/identity/account.entity.ts']],
  'only-entries-import-the-app': [['server/src/modules/identity/planted-app.ts', '../../app.module.ts']],
  'ui-imports-itself': [['web/src/ui/planted.tsx', '../lib/paths.ts']],
  'features-apart': [
    ['web/src/features/other/planted.tsx', '../list/list.tsx'],
    ['web/src/features/other/planted-route.tsx', '../../routes/home/page.tsx'],
  ],
  'routes-compose': [['web/src/routes/other/planted.tsx', '../home/page.tsx']],
  'lib-below-features': [['web/src/lib/planted.ts', '../features/list/list.tsx']],
  'web-imports-shared': [['web/src/lib/planted-server.ts', '../../../server/src/platform/config.ts']],
  'e2e-imports-shared': [['e2e/tests/planted.spec.ts', '../../server/src/platform/config.ts']],
  'shared-imports-nothing': [['shared/src/planted.ts', '../../web/src/lib/paths.ts']],
  'infra-imports-nothing': [['infra/planted.mjs', '../server/src/platform/config.ts']],
  'server-imports-shared': [['server/src/planted-infra.ts', '../../infra/postgres.mjs']],
  'tests-import-postgres-alone': [['server/test/planted.ts', '../../web/src/lib/paths.ts']],
  'no-cycles': [['server/src/platform/cycle-one.ts', './cycle-two.ts']],
  'no-unresolvable': [['server/src/platform/planted-nowhere.ts', './nowhere.ts']],
};

const base = mkdtempSync(path.join(os.tmpdir(), 'boundaries-'));
const put = (file, text) => {
  mkdirSync(path.dirname(path.join(base, file)), { recursive: true });
  writeFileSync(path.join(base, file), text);
};
let result;
before(async () => {
  for (const [file, text] of Object.entries(clean)) put(file, text);
  put('server/src/modules/search/planted.rules.ts', 'export {};');
  put('server/src/platform/cycle-two.ts', "import './cycle-one.ts';");
  for (const plants of Object.values(planted)) for (const [file, imported] of plants) put(file, `import '${imported}';`);
  symlinkSync(path.join(base, 'shared'), path.join(base, 'node_modules/shared'));
  result = await checkBoundaries(base);
});
after(() => rmSync(base, { recursive: true, force: true }));

test('every rule has a planted violation', () => {
  assert.deepEqual(forbidden.map((rule) => rule.name).filter((name) => !planted[name]), []);
});

for (const [rule, plants] of Object.entries(planted)) {
  test(`${rule} bites`, () => {
    for (const [file] of plants) assert.ok(result.violations.some((found) => found.rule === rule && found.from === file), `${file} was let through`);
  });
}

test('what is allowed is not reported', () => {
  assert.deepEqual(result.violations.filter((found) => found.from in clean), []);
});

test('every file was looked at', () => {
  assert.deepEqual(result.missed, []);
  assert.ok(result.cruised > Object.keys(planted).length);
});
