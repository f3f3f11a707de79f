import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Writes .br and .gz next to each client asset; @fastify/static serves them. */
export const precompress = (): Plugin => ({
  name: 'precompress',
  applyToEnvironment: (env) => env.name === 'client',
  writeBundle({ dir }) {
    const assets = path.join(dir!, 'assets');
    for (const name of readdirSync(assets).filter((x) => /\.(js|css|svg|json)$/.test(x))) {
      const file = path.join(assets, name);
      const content = readFileSync(file);
      writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
      writeFileSync(`${file}.br`, brotliCompressSync(content));
    }
  },
});
