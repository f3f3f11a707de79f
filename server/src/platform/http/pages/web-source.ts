import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Web } from './web-contract.ts';

export interface WebSource {
  load(): Promise<Web>;
  assets: { styles: string[]; scripts: string[] };
  /** Changes with the code, so that the ETag of a page does; none in development. */
  version: string | undefined;
}

const root = path.resolve(import.meta.dirname, '../../../../../web');

/** The web as `vite build` left it. */
export async function builtWeb(fastify: FastifyInstance): Promise<WebSource> {
  const client = path.join(root, 'dist/client');
  await fastify.register(fastifyStatic, {
    root: path.join(client, 'assets'), prefix: '/assets/', immutable: true, maxAge: '1y', wildcard: false, decorateReply: false, preCompressed: true,
    setHeaders: (reply) => void reply.header('x-content-type-options', 'nosniff'),
  });
  const manifest = readFileSync(path.join(client, '.vite/manifest.json'), 'utf8');
  const entry = path.join(root, 'dist/server/entry-server.js');
  const { file, css = [] } = (JSON.parse(manifest) as Record<string, { file: string; css?: string[] }>)['src/guest.ts']!;
  const web = (await import(pathToFileURL(entry).href)) as Web;
  await web.loadAll();
  return {
    load: () => Promise.resolve(web),
    assets: { styles: css.map((f) => `/${f}`), scripts: [`/${file}`] },
    version: hash('sha1', manifest + readFileSync(entry, 'utf8')),
  };
}

interface ViteServer {
  middlewares(req: unknown, res: unknown, next: () => void): void;
  ssrLoadModule(url: string): Promise<unknown>;
  close(): Promise<void>;
}

/** The web's sources through Vite, which answers its own requests (modules, hot updates) before any route. */
export async function developedWeb(fastify: FastifyInstance): Promise<WebSource> {
  const { createServer } = (await import('vite' as string)) as { createServer(options: object): Promise<ViteServer> };
  const vite = await createServer({
    root, configFile: path.join(root, 'vite.config.ts'), appType: 'custom', server: { middlewareMode: true, hmr: { server: fastify.server } },
  });
  fastify.addHook('onClose', () => vite.close());
  fastify.addHook('onRequest', (req, reply, done) => vite.middlewares(req.raw, reply.raw, () => done()));
  return {
    async load() {
      const web = (await vite.ssrLoadModule('/src/entry-server.tsx')) as Web;
      await web.loadAll();
      return web;
    },
    // The style sheet is linked too, else pages flash unstyled until guest.ts brings it.
    assets: { styles: ['/src/ui/style.css'], scripts: ['/@vite/client', '/src/dev-preamble.ts', '/src/guest.ts'] },
    version: undefined,
  };
}
