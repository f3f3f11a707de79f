// Steps that run a suite of tests and count each of them.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../lib/workspace.mjs';
import { node } from './run.mjs';

const skipped = (why) => ({ passed: 0, failed: 0, skipped: 1, why });
const vm = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

export const hasTests = (folder, pattern) => existsSync(path.join(root, folder)) && readdirSync(path.join(root, folder), { recursive: true }).some((file) => !/(^|\/)(node_modules|dist)\//.test(file) && pattern.test(file));

/** Runs with a file for the report and reads it; a runner that left none, or fails without a failed test, counts as one failure. */
export async function withReport(run, read) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'helpcommons-report-'));
  try {
    const report = path.join(folder, 'report');
    const { code } = await run(report);
    if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0, failures: [`the runner ended with status ${code} and no report`] };
    const counts = read(readFileSync(report, 'utf8'));
    if (code !== 0 && counts.failed === 0) return { ...counts, failed: 1, failures: [`the runner ended with status ${code}`] };
    return counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readJest(text) {
  const report = JSON.parse(text);
  const failures = report.testResults.flatMap((file) => {
    const name = path.relative(root, file.name);
    const tests = file.assertionResults.filter((test) => test.status === 'failed').map((test) => `${name}: ${test.fullName}`);
    return tests.length === 0 && file.status === 'failed' ? [`${name}: did not run`] : tests;
  });
  return { passed: report.numPassedTests, failed: failures.length, skipped: report.numPendingTests + report.numTodoTests, failures };
}

/** @param {'server' | 'web'} folder */
export function jestSuite(folder) {
  return async (patterns) => {
    if (!existsSync(path.join(root, folder, 'jest.config.mjs'))) return skipped(`${folder}/jest.config.mjs does not exist`);
    if (!hasTests(folder, /\.(int-)?spec\.tsx?$/)) return skipped(`${folder} has no tests`);
    const jest = path.join(root, 'node_modules/jest/bin/jest.js');
    const counts = await withReport(
      (report) => node([...vm, jest, '--json', `--outputFile=${report}`, '--silent', ...(patterns.length ? ['--passWithNoTests', ...patterns] : [])], { cwd: path.join(root, folder), env: { NODE_ENV: 'test', NODE_OPTIONS: [process.env.NODE_OPTIONS, ...vm].filter(Boolean).join(' ') } }),
      readJest,
    );
    if (folder === 'server' && !process.env.ELASTICSEARCH_URL && counts.skipped > 0) counts.partlySkipped = 'search on Elasticsearch: ELASTICSEARCH_URL is not set';
    return !patterns.length && counts.passed + counts.failed === 0 ? { ...counts, failed: 1, failures: ['there are test files, but no test ran'] } : counts;
  };
}

/** Node's own runner, for infra. */
export async function infraSuite(patterns) {
  const folder = path.join(root, 'infra/test');
  const files = readdirSync(folder).filter((file) => file.endsWith('.test.mjs')).map((file) => path.join(folder, file));
  return withReport(
    (report) => node(['--test', '--test-concurrency=2', '--test-reporter=spec', '--test-reporter-destination=stdout', '--test-reporter=tap', `--test-reporter-destination=${report}`, ...patterns.map((pattern) => `--test-name-pattern=${pattern}`), ...files]),
    (text) => {
      const count = (what) => Number(new RegExp(`^# ${what} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
      const failures = [...text.matchAll(/^\s*not ok \d+ - (.*)$/gm)].map((match) => `infra: ${match[1]}`);
      return { passed: count('pass'), failed: count('fail') + count('cancelled'), skipped: count('skipped') + count('todo'), failures };
    },
  );
}
