// Files of real communities, read by path.
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** One JSON object a line; `.gz` is unpacked. */
export function lines(file) {
  if (!existsSync(file)) throw new Error(`There is nothing at ${file}`);
  const bytes = readFileSync(file);
  // Not line by line with a reader that takes U+2028 for the end of a line.
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString().split('\n').filter(Boolean).map((line) => JSON.parse(line));
}

const ENTITIES = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
export const plain = (html) => html.replace(/<[^>]*>/g, ' ').replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity]);
