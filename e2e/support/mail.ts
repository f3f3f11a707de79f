import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';

/** Where the server that is looked at writes its mails. */
const folder = () => path.join(process.env['E2E_DATA_DIR'] ?? '../.data', 'mail');

async function mailsTo(address: string): Promise<string[]> {
  const names = await readdir(folder()).catch(() => []);
  const mails = await Promise.all(names.map((name) => readFile(path.join(folder(), name), 'utf8')));
  return mails.filter((eml) => eml.includes(`To: ${address}\r\n`)).map((eml) => eml.replaceAll('=\r\n', '').replaceAll('=3D', '='));
}

/** Waits for a mail to that address with such a link; gives its path and search. */
export async function mailedLink(address: string, link: RegExp): Promise<string> {
  let found: string | undefined;
  await expect.poll(async () => {
    for (const mail of await mailsTo(address)) found ??= /https?:\/\/[^\s"<]+/g[Symbol.match](mail)?.find((url) => link.test(url));
    return found;
  }, { message: `a mail to ${address} with ${link}`, timeout: 15_000 }).toBeTruthy();
  const { pathname, search } = new URL(found!);
  return pathname + search;
}
