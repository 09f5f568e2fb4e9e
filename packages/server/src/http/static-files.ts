import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { problem } from '@stipple/contract/problems';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contentSecurityPolicy, newNonce, PHOTO_WORKER_POLICY, WORKER_POLICY } from './security-headers.ts';
import { sendProblem } from './send-problem.ts';

/** How a browser wants a file, the smallest first. Each file is made smaller once, when it is first asked for. */
const ENCODINGS = ['br', 'gzip'] as const;
type Encoding = (typeof ENCODINGS)[number];

const asGzip = promisify(gzip);
const asBrotli = promisify(brotliCompress);

type WebFile = {
  readonly bytes: Buffer;
  readonly media_type: string;
  readonly is_zippable: boolean;
  readonly smaller: Map<Encoding, Promise<Buffer>>;
};

/**
 * Serves the built web app from memory: its files by name, the portal's page under /p/ and /photos/, and the practice's page wherever
 * else somebody lands, since the app finds its own way from the address.
 */
export function serveWebApp(app: FastifyInstance, folder: string): void {
  const files = readFiles(folder);
  app.setNotFoundHandler((request, reply) => {
    const [path = '/'] = request.url.split('?', 1);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || path.startsWith('/api/') || path.startsWith('/portal-api/'))
      return sendProblem(reply, problem('not-found', 'There is nothing at this address.'));
    const file = files.get(path);
    if (file !== undefined && !path.endsWith('.html')) return sendFile(request, reply, path, file);
    if (path.startsWith('/assets/'))
      return sendProblem(reply, problem('not-found', 'This file is of another version.'));
    return sendPage(reply, files.get(OF_THE_PORTAL.test(path) ? '/portal.html' : '/practice.html'));
  });
}

/** Pages for phones that nobody is signed in on: the patient's, and one that takes photos for the practice. */
const OF_THE_PORTAL = /^\/(p|photos)(\/|$)/;

async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  path: string,
  file: WebFile,
): Promise<FastifyReply> {
  reply.header('cache-control', freshness(path));
  if (SERVICE_WORKERS.has(path)) reply.header('content-security-policy', WORKER_POLICY);
  if (PHOTO_WORKER.test(path)) reply.header('content-security-policy', PHOTO_WORKER_POLICY);
  reply.header('vary', 'accept-encoding').type(file.media_type);
  const wanted = accepted(request.headers['accept-encoding'] ?? '');
  if (!file.is_zippable || wanted === null) return reply.send(file.bytes);
  return reply.header('content-encoding', wanted).send(await smaller(file, wanted));
}

/** Browsers offer brotli on https and on localhost only. `br;q=0` refuses it. */
function accepted(offer: string): Encoding | null {
  const offered = offer.split(',').map((one) => one.trim().toLowerCase());
  return ENCODINGS.find((encoding) => offered.some((one) => isOffered(one, encoding))) ?? null;
}

function isOffered(offer: string, encoding: Encoding): boolean {
  const [name, weight = ''] = offer.split(';').map((part) => part.trim());
  return name === encoding && !/^q=0(\.0*)?$/.test(weight);
}

function smaller(file: WebFile, encoding: Encoding): Promise<Buffer> {
  const made = file.smaller.get(encoding) ?? compressed(file.bytes, encoding);
  file.smaller.set(encoding, made);
  return made;
}

function compressed(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return asGzip(bytes);
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return asBrotli(bytes, { params });
}

/** Nearly the smallest, in a quarter of the time that the smallest takes. */
const BROTLI_QUALITY = 9;

/** Scripts with names that stay: browsers compare them with what they have, so nothing older may answer. */
const SERVICE_WORKERS: ReadonlySet<string> = new Set(['/service-worker.js', '/portal-worker.js']);

/** Looks at photos beside the page, which goes on meanwhile. */
const PHOTO_WORKER = /^\/assets\/photo-worker-[\w-]+\.js$/;

function freshness(path: string): string {
  if (SERVICE_WORKERS.has(path)) return 'no-cache';
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600';
}

function sendPage(reply: FastifyReply, page: WebFile | undefined): FastifyReply {
  if (page === undefined) return reply.code(503).type('text/plain; charset=utf-8').send(NOT_BUILT);
  const nonce = newNonce();
  return reply
    .header('content-security-policy', contentSecurityPolicy(nonce))
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page.bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce));
}

const NOT_BUILT = 'The web app is not built yet. Stop Stipple and run npm start again.';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};
const ZIPPABLE = /^(text|application\/(json|manifest|wasm)|image\/svg)/;

function readFiles(folder: string): ReadonlyMap<string, WebFile> {
  const files = new Map<string, WebFile>();
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return files;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const place = join(entry.parentPath, entry.name);
    const media_type = MEDIA_TYPES[extname(entry.name)] ?? 'application/octet-stream';
    const path = `/${relative(folder, place).split(sep).join('/')}`;
    files.set(path, {
      bytes: readFileSync(place),
      media_type,
      is_zippable: ZIPPABLE.test(media_type),
      smaller: new Map(),
    });
  }
  return files;
}
