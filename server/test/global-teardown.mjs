import { rmSync } from 'node:fs';

export default async function () {
  await globalThis.__POSTGRES__?.stop();
  rmSync(globalThis.__DATA_DIR__, { recursive: true, force: true });
}
