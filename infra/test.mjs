// npm test [-- STEP… PATTERN…] [--only=STEP,…] [--skip=STEP,…]: all checks in order; the last line counts them.
import { buildGate, boundariesGate, lintGate, migrationsGate, schemaGate, typesGate } from './verify/gates.mjs';
import { journeys } from './verify/journeys.mjs';
import { cleanUp } from './verify/run.mjs';
import { infraSuite, jestSuite } from './verify/suites.mjs';

const steps = [
  { name: 'types', does: 'types of all packages', run: typesGate },
  { name: 'lint', does: 'lint', run: lintGate },
  { name: 'boundaries', does: 'who may import whom', run: boundariesGate },
  { name: 'schema', does: 'shared/graphql/schema.graphql is fresh', run: schemaGate },
  { name: 'migrations', does: 'migrations fit the entities', run: migrationsGate },
  { name: 'infra', does: 'tests of infra', run: infraSuite, suite: true },
  { name: 'server', does: 'unit and integration tests of the server', run: jestSuite('server'), suite: true },
  { name: 'web', does: 'tests of the web', run: jestSuite('web'), suite: true },
  { name: 'e2e', does: 'journeys in a browser', run: journeys, suite: true },
];
const names = ['build', ...steps.map((step) => step.name)];

function parse(args) {
  const list = (option) => args.filter((arg) => arg.startsWith(`--${option}=`)).flatMap((arg) => arg.slice(option.length + 3).split(','));
  const words = args.filter((arg) => !/^--(only|skip)=/.test(arg));
  const chosen = new Set([...list('only'), ...words.filter((word) => names.includes(word))]);
  const skip = new Set(list('skip'));
  const patterns = words.filter((word) => !names.includes(word));
  const unknown = [...chosen, ...skip].filter((name) => !names.includes(name));
  if (unknown.length) {
    console.error(`Unknown step: ${unknown.join(', ')}. There are: ${names.join(', ')}`);
    process.exit(2);
  }
  // A pattern alone means: every suite, but none of the gates.
  const wanted = (step) => !skip.has(step.name) && (chosen.size ? chosen.has(step.name) : patterns.length === 0 || step.suite);
  return { patterns, wanted: steps.filter(wanted), partial: chosen.size > 0 || skip.size > 0 || patterns.length > 0 };
}

const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
const skips = [];

async function perform({ name, does, run }, patterns = []) {
  const began = Date.now();
  console.log(`\n▶ ${name}: ${does}`);
  let result;
  try {
    result = await run(patterns);
  } catch (error) {
    result = { passed: 0, failed: 1, skipped: 0, output: error.stack ?? String(error) };
  }
  if (result.output) console.log(result.output);
  for (const key of Object.keys(total)) total[key] += result[key];
  if (result.failed) failures.push(...(result.failures?.length ? result.failures : [name]));
  for (const why of [result.why, result.partlySkipped]) if (why) skips.push(`${name}: ${why}`);
  const counts = result.why ? `skipped: ${result.why}` : `${result.failed ? '✖' : '✔'} ${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped`;
  console.log(`${counts} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  return result;
}

const { patterns, wanted, partial } = parse(process.argv.slice(2));
const built = await perform({ name: 'build', does: 'build what changed', run: buildGate });
if (built.failed === 0) for (const step of wanted) await perform(step, patterns);
await cleanUp();

if (partial) console.log(`\nOnly a part was run: ${['build', ...wanted.map((step) => step.name)].join(', ')}${patterns.length ? ` (${patterns.join(' ')})` : ''}`);
if (built.failed) console.log('\nThe build failed, so nothing else was run.');
if (skips.length) console.log(`\nSkipped:\n  ${skips.join('\n  ')}`);
if (failures.length) console.log(`\nFailed:\n  ${failures.join('\n  ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed ? 1 : 0;
