import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import {
  createServer,
  request as ask,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';

/**
 * Stands before an object store that believes anybody, and does what a strict one does: computes each request's signature
 * (AWS Signature Version 4) by itself, from the published description and with nothing of the library that signed it, and
 * refuses what does not fit. It can also fail on purpose.
 */
export type SignatureGuard = {
  readonly port: number;
  /** What happens to the next requests that are signed well. */
  fault: 'none' | 'answers-500' | 'cuts-answers-off';
  readonly refused: readonly string[];
  close(): Promise<void>;
};

export type SignedRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
};

export async function guardSignatures(store_port: number, secret: string): Promise<SignatureGuard> {
  const refused: string[] = [];
  const server = createServer((request, response) => {
    void serve(request, response).catch(() => response.destroy());
  });
  const guard: SignatureGuard = {
    port: 0,
    fault: 'none',
    refused,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const fault = signatureFault(
      { method: request.method ?? '', url: request.url ?? '', headers: request.headers },
      body,
      secret,
    );
    if (fault !== null) {
      refused.push(fault);
      response.writeHead(403).end();
    } else if (guard.fault === 'answers-500') response.writeHead(500).end();
    else await passOn(request, response, body, store_port, guard.fault === 'cuts-answers-off');
  }
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return Object.assign(guard, { port: typeof address === 'object' && address !== null ? address.port : 0 });
}

/** What is wrong with a signature; null where it is right. */
export function signatureFault(request: SignedRequest, body: Buffer, secret: string): string | null {
  const parts = /^AWS4-HMAC-SHA256 Credential=[^/]+\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
    String(request.headers.authorization),
  );
  if (parts === null) return 'no signature';
  const [, scope = '', signed = '', given = ''] = parts;
  if (request.headers['x-amz-content-sha256'] !== hash(body)) return 'the body is not the one that was signed';
  if (!signed.split(';').includes('host')) return 'the host is not signed';
  const wanted = signatureOf(request, scope, signed.split(';'), secret);
  return timingSafeEqual(Buffer.from(wanted), Buffer.from(given)) ? null : 'the signature does not fit';
}

function signatureOf(request: SignedRequest, scope: string, signed: readonly string[], secret: string): string {
  const [path = '', query = ''] = request.url.split('?');
  const lines = signed.map((name) => `${name}:${String(request.headers[name]).trim()}\n`).join('');
  const payload = String(request.headers['x-amz-content-sha256']);
  const canonical = [request.method, encodedOnce(path), query, lines, signed.join(';'), payload].join('\n');
  const text = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, hash(Buffer.from(canonical))].join('\n');
  const key = scope.split('/').reduce<Buffer>((key, part) => mac(key, part), Buffer.from(`AWS4${secret}`));
  return mac(key, text).toString('hex');
}

/** Each part of the path is signed as its own characters, encoded strictly, however the sender wrote them. */
function encodedOnce(path: string): string {
  const strict = (part: string): string =>
    encodeURIComponent(decodeURIComponent(part)).replaceAll(
      /[!'()*]/g,
      (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  return path.split('/').map(strict).join('/');
}

async function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
  port: number,
  is_cut_off: boolean,
): Promise<void> {
  const { method, url, headers } = request;
  const onward = ask({ host: '127.0.0.1', port, method, path: url, headers });
  onward.end(body);
  const [answer]: IncomingMessage[] = await once(onward, 'response');
  if (answer === undefined) return;
  const bytes = await bodyOf(answer);
  response.writeHead(answer.statusCode ?? 500, answer.headers);
  if (!is_cut_off) response.end(bytes);
  else response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function hash(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function mac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
