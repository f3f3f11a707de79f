// The yardstick: bare node:http that sends bytes it holds, in a process of its own like the server it is compared with.
import { fork } from 'node:child_process';
import http from 'node:http';

if (process.send) {
  process.once('message', ({ body, headers }) => {
    const bytes = Buffer.from(body);
    const server = http.createServer((_request, response) => response.writeHead(200, { ...headers, 'content-length': bytes.length }).end(bytes));
    server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
  });
  process.once('disconnect', () => process.exit(0));
}

/** @returns {Promise<{url: string, pid: number, stop: () => void}>} */
export function bareServer(body, headers) {
  const child = fork(import.meta.filename, { serialization: 'advanced' });
  return new Promise((resolve, reject) => {
    child.once('message', ({ port }) => resolve({ url: `http://127.0.0.1:${port}`, pid: child.pid, stop: () => child.kill() }));
    child.once('error', reject);
    child.send({ body, headers });
  });
}
