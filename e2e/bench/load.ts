import { Agent, request } from 'node:http';

/** What a load came to. */
export type Measured = {
  readonly per_second: number;
  readonly p50_ms: number;
  readonly p99_ms: number;
};

/** Runs `round` on so many connections at once for so long; each connection waits for its answer before it asks again. */
export async function loadRounds(
  connections: number,
  seconds: number,
  round: (connection: number) => Promise<void>,
): Promise<Measured> {
  const times: number[] = [];
  const until = performance.now() + seconds * 1000;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async (_none, connection) => {
      while (performance.now() < until) {
        const before = performance.now();
        await round(connection);
        times.push(performance.now() - before);
      }
    }),
  );
  const elapsed = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { per_second: times.length / elapsed, p50_ms: at(0.5), p99_ms: at(0.99) };
}

export type HttpRound = {
  readonly method: 'GET' | 'PUT';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** The same over HTTP on kept connections; `next` says what a connection asks next. An answer other than 200 stops the run. */
export async function loadHttp(
  origin: string,
  connections: number,
  seconds: number,
  next: (connection: number) => HttpRound,
): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  try {
    return await loadRounds(connections, seconds, (connection) => exchange(origin, agent, next(connection)));
  } finally {
    agent.destroy();
  }
}

function exchange(origin: string, agent: Agent, { method, path, headers, body }: HttpRound): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(`${origin}${path}`, { agent, method, headers }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${method} ${path} answered ${answer.statusCode}`));
      answer.resume();
      answer.once('end', resolve);
      answer.once('error', reject);
    });
    sent.once('error', reject);
    sent.end(body);
  });
}
