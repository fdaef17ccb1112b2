import { Agent, request } from 'node:http';

/** One answer as it came, without following it anywhere. */
export interface Answer {
  status: number;
  location: string;
  cookies: string[];
  body: string;
}

/** People at their browsers: connections that stay open. Give one agent to all of a run. */
export const browsers = (most: number): Agent => new Agent({ keepAlive: true, maxSockets: most });

export function ask(
  agent: Agent,
  url: URL,
  how: { method?: 'GET' | 'POST'; cookie?: string; form?: string } = {},
): Promise<Answer> {
  return new Promise((done, fail) => {
    const headers: Record<string, string> = how.cookie ? { cookie: how.cookie } : {};
    if (how.form !== undefined) {
      headers['content-type'] = 'application/x-www-form-urlencoded';
      headers['content-length'] = String(Buffer.byteLength(how.form));
    }
    const sent = request(url, { agent, method: how.method ?? 'GET', headers, timeout: 30_000 }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (d) => {
        body += d;
      });
      answer.on('error', fail);
      answer.on('end', () =>
        done({
          status: answer.statusCode ?? 0,
          location: answer.headers.location ?? '',
          cookies: (answer.headers['set-cookie'] ?? []).map((c) => c.split(';', 1)[0]!),
          body,
        }),
      );
    });
    sent.on('timeout', () => sent.destroy(new Error('no answer in time')));
    sent.on('error', fail);
    sent.end(how.form);
  });
}

export interface Measured {
  perSecond: number;
  p50: number;
  p99: number;
}

/** Does `jobs` with so many at once. Times each. */
export async function atOnce<T>(jobs: readonly T[], many: number, work: (job: T) => Promise<void>): Promise<Measured> {
  const times: number[] = [];
  const began = performance.now();
  let next = 0;
  const worker = async () => {
    for (let job = jobs[next++]; job !== undefined; job = jobs[next++]) {
      const from = performance.now();
      await work(job);
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: many }, worker));
  const seconds = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { perSecond: jobs.length / seconds, p50: at(0.5), p99: at(0.99) };
}
