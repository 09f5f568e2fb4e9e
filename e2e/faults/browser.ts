import { Agent as PlainAgent, request as plainRequest } from 'node:http';
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';
import type { Endpoint, ResponseOf } from '@stipple/contract/endpoint';
import type { ProblemDocument } from '@stipple/contract/problems';
import { addressOf } from '@stipple/server/testing/caller';
import type { Asking, Sent } from '@stipple/server/testing/caller';
import { timeOrderedId } from '../stage/time-ordered-id.ts';

/** A browser without a screen: real connections, and cookies kept as a browser keeps them. */
export type Browser = Asking & {
  /** Name and value of each cookie it holds. */
  readonly cookies: Map<string, string>;
  send(request: Request): Promise<Answer>;
  call<E extends Endpoint>(endpoint: E, sent?: Sent<E>): Promise<Answer>;
  /** The problem of a refused call; throws when it went through. */
  refused<E extends Endpoint>(endpoint: E, sent?: Sent<E>): Promise<ProblemDocument>;
  close(): void;
};

export type Request = {
  readonly method: string;
  readonly path: string;
  readonly headers?: OutgoingHttpHeaders;
  /** Sent as JSON unless it is text or bytes already. */
  readonly body?: unknown;
};

export type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  json(): unknown;
};

/** With `authority`, the certificate that an https server must show. `cookies` come from an earlier visit. */
export function openBrowser(
  origin: string,
  from: { readonly cookies?: ReadonlyMap<string, string>; readonly authority?: string } = {},
): Browser {
  const cookies = new Map(from.cookies ?? []);
  const isSecure = origin.startsWith('https:');
  const agent = isSecure
    ? new SecureAgent({ keepAlive: true, ca: from.authority })
    : new PlainAgent({ keepAlive: true });
  const send = async ({ method, path, headers = {}, body }: Request): Promise<Answer> => {
    const payload =
      body === undefined || typeof body === 'string' || body instanceof Buffer ? body : JSON.stringify(body);
    const all: OutgoingHttpHeaders = {
      origin,
      ...(cookies.size === 0 ? {} : { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
      ...(payload === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
      ...headers,
    };
    const answer = await exchange(`${origin}${path}`, { method, agent, headers: all }, payload);
    for (const line of answer.headers['set-cookie'] ?? []) keepCookie(cookies, line);
    return answer;
  };
  const call = <E extends Endpoint>(endpoint: E, sent: Sent<E> = {}): Promise<Answer> => {
    const key = sent.key === undefined ? timeOrderedId() : sent.key;
    const isWrite = endpoint.method !== 'GET';
    return send({
      method: endpoint.method,
      path: addressOf(endpoint, sent),
      ...(isWrite ? { body: sent.body ?? {} } : {}),
      headers: isWrite && key !== null ? { 'idempotency-key': key } : {},
    });
  };
  return {
    cookies,
    send,
    call,
    get: async (endpoint, sent) => {
      const answer = await call(endpoint, sent);
      if (answer.status >= 400) throw new Error(`${endpoint.name} was refused: ${answer.status} ${answer.text}`);
      return endpoint.response.parse(answer.json()) as ResponseOf<typeof endpoint>;
    },
    refused: async (endpoint, sent) => {
      const answer = await call(endpoint, sent);
      if (answer.status < 400) throw new Error(`${endpoint.name} was not refused: ${answer.text}`);
      return answer.json() as ProblemDocument;
    },
    close: () => agent.destroy(),
  };
}

type Wire = { method: string; headers: OutgoingHttpHeaders; agent: PlainAgent | SecureAgent };

/** Rejects when the connection breaks before the whole answer is there. */
function exchange(url: string, wire: Wire, payload: string | Buffer | undefined): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = (url.startsWith('https:') ? secureRequest : plainRequest)(url, wire, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.once('error', reject);
      answer.once('close', () => {
        if (!answer.complete) return reject(new Error('the connection broke within the answer'));
        const text = Buffer.concat(chunks).toString();
        const { statusCode: status = 0, headers } = answer;
        return resolve({ status, headers, text, json: () => JSON.parse(text) as unknown });
      });
    });
    sent.once('error', reject);
    sent.end(payload);
  });
}

function keepCookie(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...rules] = line.split(';');
  const at = pair.indexOf('=');
  const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
  if (value === '' || rules.some((rule) => /^\s*max-age=0$/i.test(rule))) cookies.delete(name);
  else cookies.set(name, value);
}
