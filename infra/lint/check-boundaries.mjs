// Runs the import rules over the whole repository; fails also when it cruised fewer modules than there are files.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import { excluded, extensions, folders, forbidden, options, resolveOptions } from './boundaries.mjs';

/** Source files on disk below the folders, as dependency-cruiser would name them. */
export function filesBelow(base, wanted = folders) {
  return wanted
    .filter((folder) => existsSync(path.join(base, folder)))
    .flatMap((folder) => readdirSync(path.join(base, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.relative(base, path.join(entry.parentPath, entry.name))))
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => extensions.test(file) && !excluded.test(file));
}

/** @returns {Promise<{violations: {rule: string, from: string, to: string, cycle?: string[]}[], missed: string[], cruised: number}>} */
export async function checkBoundaries(base) {
  const files = filesBelow(base);
  const { output } = await cruise(folders.filter((folder) => existsSync(path.join(base, folder))), { ...options, baseDir: base, validate: true, ruleSet: { forbidden } }, resolveOptions);
  const seen = new Set(output.modules.map((module) => module.source));
  const violations = output.summary.violations.map((found) => ({
    rule: found.rule.name,
    from: found.from,
    to: found.to,
    ...(found.cycle ? { cycle: found.cycle.map((step) => step.name) } : {}),
  }));
  return { violations, missed: files.filter((file) => !seen.has(file)), cruised: files.length };
}

if (process.argv[1] === import.meta.filename) {
  const base = path.resolve(import.meta.dirname, '../..');
  process.chdir(base);
  const { violations, missed, cruised } = await checkBoundaries(base);
  const comments = new Map(forbidden.map((rule) => [rule.name, rule.comment]));
  for (const { rule, from, to, cycle } of violations) console.log(`${rule}: ${from} -> ${cycle ? cycle.join(' -> ') : to}\n  ${comments.get(rule)}`);
  for (const file of missed) console.log(`not looked at: ${file}`);
  console.log(`${cruised} files, ${violations.length} violations, ${missed.length} missed`);
  process.exit(violations.length + missed.length + (cruised === 0 ? 1 : 0) > 0 ? 1 : 0);
}
