import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { compileCatalogs } from './build/compile-catalogs.ts';
import { precompress } from './build/precompress.ts';
import { shareFragments } from './build/share-fragments.ts';

/** What many pages share, but the guest script does not, as one file: it compresses better than thirty small ones. */
const shared = { name: 'shared', test: /\/src\/(ui|lib)\/(?!relative-times|guest-helpers).*\.tsx?$/, minShareCount: 2 };

export default defineConfig({
  plugins: [compileCatalogs(), shareFragments(), react(), precompress()],
  builder: { sharedConfigBuild: true },
  environments: {
    // es2015: rxjs as classes, without the helpers that its oldest build needs.
    client: { resolve: { conditions: ['es2015', ...defaultClientConditions] }, build: { outDir: 'dist/client', manifest: true, assetsInlineLimit: 0, rolldownOptions: { input: 'src/guest.ts', output: { codeSplitting: { groups: [shared] } } } } },
    ssr: { build: { outDir: 'dist/server', rolldownOptions: { input: 'src/entry-server.tsx' } } },
  },
});
