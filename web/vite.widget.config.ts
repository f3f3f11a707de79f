import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

/** /widget.js: one small script without dependencies, for other sites. Beside the rest of the client, which is built first. */
export default defineConfig({
  publicDir: false,
  plugins: [compressed()],
  build: {
    outDir: 'dist/client', emptyOutDir: false, target: 'es2022',
    lib: { entry: 'src/widget/index.ts', formats: ['iife'], name: 'helpcommons', fileName: () => 'widget.js' },
  },
});

/** As the server hands it out. */
function compressed(): Plugin {
  return {
    name: 'compressed-widget',
    writeBundle({ dir }) {
      const file = path.join(dir!, 'widget.js');
      const content = readFileSync(file);
      writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
      writeFileSync(`${file}.br`, brotliCompressSync(content));
    },
  };
}
