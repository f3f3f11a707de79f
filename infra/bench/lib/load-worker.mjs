// The client side of a measurement, in a process of its own so that its CPU is not the server's. Gets one job by message, answers one result.
import autocannon from 'autocannon';

const percentile = (sorted, p) => sorted[Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)] ?? 0;

function run({ url, connections, seconds, amount, headers, requests, expect }) {
  let next = 0;
  let refused = 0;
  let example;
  const check = (status, body) => {
    if (status === (expect?.status ?? 200) && (!expect?.body || body.includes(expect.body))) return;
    refused++;
    example ??= `${status} ${body.slice(0, 300)}`;
  };
  const options = {
    url,
    connections,
    ...(amount ? { amount } : { duration: seconds }),
    headers,
    // One counter for all connections: each request is sent once.
    requests: [{ setupRequest: (request) => (requests ? { ...request, ...requests[next++ % requests.length] } : request), ...(expect ? { onResponse: check } : {}) }],
  };
  const times = [];
  const statuses = {};
  let received = 0;
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const instance = autocannon(options, (error, result) => {
      if (error) return reject(error);
      const elapsed = (performance.now() - began) / 1000;
      times.sort((a, b) => a - b);
      const round = (ms) => Math.round(ms * 10) / 10;
      resolve({
        requests: times.length, seconds: elapsed, per_second: times.length / elapsed, bytes: received / Math.max(1, times.length),
        p50_ms: round(percentile(times, 0.5)), p95_ms: round(percentile(times, 0.95)), max_ms: round(times.at(-1) ?? 0),
        statuses, errors: result.errors + result.timeouts, refused, example,
      });
    });
    instance.on('response', (_client, status, bytes, ms) => {
      times.push(ms);
      received += bytes;
      statuses[status] = (statuses[status] ?? 0) + 1;
    });
  });
}

process.once('message', async (job) => {
  process.send({ result: await run(job) }, () => process.exit(0));
});
