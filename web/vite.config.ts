import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compileCatalogs } from './build/compile-catalogs.ts';
import { precompress } from './build/precompress.ts';
import { shareFragments } from './build/share-fragments.ts';

export default defineConfig({
  plugins: [compileCatalogs(), shareFragments(), react(), precompress()],
  builder: { sharedConfigBuild: true },
  environments: {
    client: { build: { outDir: 'dist/client', manifest: true, assetsInlineLimit: 0, rolldownOptions: { input: 'src/guest.ts' } } },
    ssr: { build: { outDir: 'dist/server', rolldownOptions: { input: 'src/entry-server.tsx' } } },
  },
});
