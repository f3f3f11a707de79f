import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '../support/test.ts';

let receiver: Server;
let status = 200;
const received: string[] = [];
test.beforeAll(async () => {
  receiver = createServer((request, reply) => {
    received.push(String(request.headers['webhook-id']));
    reply.writeHead(status).end(status === 200 ? 'thanks' : 'The database is down');
  });
  await new Promise<void>((done) => void receiver.listen(0, '127.0.0.1', done));
});
test.afterAll(() => new Promise((done) => void receiver.close(done)));

for (const javaScriptEnabled of [true, false]) {
  test(`an admin connects a program${javaScriptEnabled ? '' : ' without script'}: sees the secret once, tries it, looks why it fails, sends again`, async ({ people, watch }) => {
    watch.allow(/status of 422/);
    const page = await people.as('admin', { javaScriptEnabled });
    await page.goto('/admin');
    await page.getByRole('link', { name: 'Webhooks' }).click();
    await expect(page).toHaveURL(/\/admin\/webhooks$/);
    await page.getByLabel('Address', { exact: true }).fill('https://10.0.0.1/inside');
    await page.getByRole('button', { name: 'Make the webhook' }).click();
    await expect(page.getByText('must be on the public internet')).toBeVisible();
    await page.getByLabel('Address', { exact: true }).fill(`http://127.0.0.1:${(receiver.address() as AddressInfo).port}/crm`);
    await page.getByLabel(/What it is for/).fill('The CRM');
    await page.getByLabel(/answer\.accepted/).check();
    await page.getByRole('button', { name: 'Make the webhook' }).click();
    await expect(page.getByText(/^whsec_/)).toBeVisible();
    await page.reload();
    await expect(page.getByText(/^whsec_/)).toHaveCount(0);

    await page.getByRole('link', { name: 'The CRM' }).click();
    status = 500;
    await page.getByRole('button', { name: 'Send a test message' }).click();
    await expect(async () => {
      await page.reload();
      await page.getByText(/^\d+ attempts?$/).click({ timeout: 500 });
      await expect(page.getByText('The database is down')).toBeVisible();
    }).toPass();
    await expect(page.getByText('Nothing arrives')).toBeVisible();
    status = 200;
    await page.getByRole('button', { name: /^Send again/ }).click();
    await expect(async () => {
      await page.reload();
      await expect(page.getByText('arrived', { exact: true })).toBeVisible({ timeout: 500 });
    }).toPass();
    expect(new Set(received).size).toBe(1);

    await page.getByText('Delete …').click();
    await page.getByRole('button', { name: 'Delete the webhook' }).click();
    await expect(page.getByText('No program is told anything.')).toBeVisible();
    received.splice(0);
  });
}
