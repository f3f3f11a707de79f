// "Who may import whom", as rules for dependency-cruiser. Every rule has a planted violation in ../test/boundaries.test.mjs.
const modules = '^server/src/modules/';
const inModule = `${modules}([^/]+)/`;
const tests = '\\.(spec|int-spec)\\.tsx?$|^server/test/|^web/test/|/testing/';

// What a file of a module is, by its folder; in a flat module by its name. The rest of a flat module counts as use cases.
const kinds = {
  domain: '(domain/|[^/]+\\.rules\\.ts$)',
  data: '(data/|[^/]+\\.(entity|repository)\\.ts$)',
  useCases: '(use-cases/|reacts-to/)',
  adapters: '((graphql|rest|mcp)/|[^/]+\\.(resolver|controller|loader|input|object-type)\\.ts$)',
  events: 'events\\.ts$',
  index: 'index\\.ts$',
};
const from = (kind) => ({ path: inModule + kinds[kind], pathNot: tests });
const ours = '^(server|web|shared|infra|e2e)/';
const shared = '^shared/';
const platform = '^server/src/platform/';

/** Nothing of ours but what is listed. $1 stands for the module of the importing file. */
const only = (name, comment, fromPart, ...allowed) => ({ name, comment, severity: 'error', from: fromPart, to: { path: ours, pathNot: allowed } });
const never = (name, comment, fromPart, to) => ({ name, comment, severity: 'error', from: fromPart, to });
const own = (kind) => `${modules}$1/${kinds[kind]}`;

const server = [
  only('domain-imports-domain', 'Domain code is pure: it sees its own domain and shared.', from('domain'), own('domain'), shared),
  never('domain-without-framework', 'Domain code knows no framework and no database.', from('domain'), { path: '(^|/)node_modules/(@nestjs|typeorm|pg|pg-boss|fastify|@apollo|graphql)/' }),
  only('data-imports-domain', 'Data sees its own module\'s domain and the platform.', from('data'), own('data'), own('domain'), platform, shared),
  never('use-cases-without-adapters', 'Use cases and subscribers know nothing of GraphQL, REST or MCP.', from('useCases'), { path: `${modules}$1/${kinds.adapters}` }),
  never('adapters-without-data', 'Resolvers and controllers go through use cases, never to entities or repositories.', from('adapters'), { path: `${modules}[^/]+/${kinds.data}` }),
  never('adapters-without-events', 'Resolvers and controllers neither emit nor subscribe.', from('adapters'), { path: `${modules}[^/]+/(${kinds.events}|reacts-to/)` }),
  only('events-are-leaves', 'The events of a module are facts and ids: they import nothing of any module.', from('events'), platform, shared),
  never('modules-through-index', 'Of another module only index.ts and events.ts are public.', { path: inModule, pathNot: tests }, { path: modules, pathNot: [`${modules}$1/`, `${modules}[^/]+/(index|events)\\.ts$`] }),
  never('modules-without-entries', 'Modules know neither the entries nor the list of all modules nor migrations.', { path: modules, pathNot: tests }, { path: '^server/src/([^/]+\\.ts$|migrations/)' }),
  only('platform-knows-no-module', 'The platform is technique without domain.', { path: platform, pathNot: tests }, platform, shared),
  only('migrations-import-nothing', 'Migrations are frozen: they import nothing of ours.', { path: '^server/src/migrations/\\d' }),
  never('only-entries-import-the-app', 'app.module.ts is for main, worker and cli alone.', { path: '^server/src/.+/', pathNot: tests }, { path: '^server/src/app\\.module\\.ts$' }),
];

const web = [
  only('ui-imports-itself', 'ui is presentational: it knows nothing but itself.', { path: '^web/src/ui/', pathNot: tests }, '^web/src/ui/'),
  only('features-apart', 'A feature sees itself, ui and lib; never another feature.', { path: '^web/src/features/([^/]+)/', pathNot: tests }, '^web/src/features/$1/', '^web/src/(ui|lib|generated)/', shared),
  only('routes-compose', 'A route composes features, ui and lib; never another route.', { path: '^web/src/routes/([^/]+)/', pathNot: tests }, '^web/src/routes/$1/', '^web/src/(features|ui|lib|generated)/', shared),
  only('lib-below-features', 'lib serves features and routes and knows neither.', { path: '^web/src/lib/', pathNot: tests }, '^web/src/(lib|ui|locales|generated)/', shared),
];

const packages = [
  only('web-imports-shared', 'web sees shared, never the server.', { path: '^web/' }, '^web/', shared),
  only('e2e-imports-shared', 'Journeys see shared, never the server.', { path: '^e2e/' }, '^e2e/', shared),
  only('shared-imports-nothing', 'shared imports nothing of ours.', { path: shared }, shared),
  only('infra-imports-nothing', 'infra runs the others without importing them.', { path: '^infra/' }, '^infra/'),
  only('server-imports-shared', 'The server sees shared; its tests also the PostgreSQL of infra.', { path: '^server/', pathNot: tests }, '^server/', shared),
  never('tests-import-postgres-alone', 'Of infra, tests see the PostgreSQL; of web nothing.', { path: '^server/' }, { path: '^(web|e2e|infra)/', pathNot: '^infra/postgres\\.(mjs|d\\.mts)$' }),
];

const everywhere = [
  never('no-cycles', 'An import cycle hides what depends on what.', {}, { circular: true }),
  never('no-unresolvable', 'An import that cannot be followed hides a dependency from all rules.', {}, { couldNotResolve: true, pathNot: '^/@' } /* what Vite makes up starts so */),
];

export const forbidden = [...server, ...web, ...packages, ...everywhere];

/** What is looked at, and with what in mind. */
export const folders = ['server/src', 'server/test', 'web/src', 'web/test', 'shared/src', 'infra', 'e2e'];
export const extensions = /\.(ts|tsx|mts|mjs)$/;
export const excluded = /(^|\/)(node_modules|dist|test-results|playwright-report)\//;

export const options = {
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '(^|/)(dist|test-results|playwright-report)/', pathNot: 'node_modules' },
  tsPreCompilationDeps: true,
  combinedDependencies: true,
};

export const resolveOptions = {
  exportsFields: ['exports'],
  conditionNames: ['import', 'types', 'node', 'default'],
  mainFields: ['module', 'main', 'types', 'typings'],
  extensions: ['.ts', '.tsx', '.mts', '.d.mts', '.mjs', '.js', '.json', '.css'],
};
