import { readFileSync } from 'node:fs';
import path from 'node:path';

const ENTITIES = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const text = (value) => value.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) => (name ? (ENTITIES[name] ?? all) : String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10))));

/** The rows of a file of a Stack Exchange dump. */
export function xmlRows(folder, file) {
  const xml = readFileSync(path.join(folder, file), 'utf8');
  return [...xml.matchAll(/<row\s([^>]*?)\/?>/g)].map(([, attributes]) => Object.fromEntries([...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, text(value)])));
}
