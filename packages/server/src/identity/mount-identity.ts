import { problem } from '@stipple/contract/problems';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppDeps } from '../http/app-deps.ts';
import { addCookies } from '../http/cookies.ts';
import { sendProblem } from '../http/send-problem.ts';
import { IDENTITY_PATH } from './auth-library.ts';
import { reportDoor } from './report-door.ts';

/** What of the identity library is reachable. Everything else of it does not exist for the outside. */
const OPEN_PATHS: Readonly<Record<string, 'GET' | 'POST'>> = {
  '/sign-in/email': 'POST',
  '/sign-out': 'POST',
  '/change-password': 'POST',
  '/two-factor/enable': 'POST',
  '/two-factor/disable': 'POST',
  '/two-factor/verify-totp': 'POST',
  '/passkey/generate-register-options': 'GET',
  '/passkey/verify-registration': 'POST',
  '/passkey/generate-authenticate-options': 'GET',
  '/passkey/verify-authentication': 'POST',
  '/passkey/list-user-passkeys': 'GET',
  '/passkey/delete-passkey': 'POST',
};

const TRIED_PATHS = new Set(['/sign-in/email', '/two-factor/verify-totp', '/passkey/verify-authentication']);

/** Mounts the identity library behind our own limits and our own record of who came and went. */
export function mountIdentity(app: FastifyInstance, deps: AppDeps): void {
  for (const [path, method] of Object.entries(OPEN_PATHS))
    app.route({
      method,
      url: `${IDENTITY_PATH}${path}`,
      handler: (request, reply) => answer(deps, path, request, reply),
    });
}

async function answer(
  deps: AppDeps,
  path: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (TRIED_PATHS.has(path) && !mayTry(deps, request))
    return sendProblem(reply, problem('too-many-tries', 'Too many sign-ins from here in a short time.'));
  const before = path === '/sign-out' ? await deps.signedIn.of(request, reply) : null;
  const response = await deps.identity.handle(libraryRequest(deps, request));
  const text = await response.text();
  if (response.status >= 500) {
    await deps.db.pool.query('select');
    throw new Error(`the identity library answered ${response.status} to ${path}`);
  }
  deps.signedIn.forget();
  await reportDoor(deps, { path, body: request.body, status: response.status, text, signed_out: before });
  noteWhoCameIn(deps, path, response);
  addCookies(reply, response.headers.getSetCookie());
  reply.code(response.status).header('cache-control', 'no-store');
  return reply.type(response.headers.get('content-type') ?? 'application/json').send(text);
}

/** Whoever came through the door has just shown who they are, unless the second factor is still to come. */
function noteWhoCameIn(deps: AppDeps, path: string, response: Response): void {
  if (!TRIED_PATHS.has(path) || response.status >= 400) return;
  const cookie = deps.identity.sessionCookieOf(response.headers.getSetCookie().map(pairOf).join('; '));
  if (cookie !== null && cookie !== '') deps.confirmations.note(cookie);
}

/** `name=value` of a cookie that is being set. */
function pairOf(line: string): string {
  return line.split(';', 1)[0] ?? '';
}

/** Tries count per address and, for passwords, per account tried. */
function mayTry(deps: AppDeps, request: FastifyRequest): boolean {
  const { body } = request;
  const email = typeof body === 'object' && body !== null && 'email' in body ? String(body.email).toLowerCase() : '';
  return deps.limits.take('sign-in', request.ip) && (email === '' || deps.limits.take('sign-in-account', email));
}

function libraryRequest(deps: AppDeps, request: FastifyRequest): Request {
  const headers = new Headers({ origin: deps.config.origin, 'content-type': 'application/json' });
  if (request.headers.cookie !== undefined) headers.set('cookie', request.headers.cookie);
  if (request.headers['user-agent'] !== undefined) headers.set('user-agent', 'a browser');
  const url = new URL(request.url, deps.config.origin);
  return new Request(url, {
    method: request.method,
    headers,
    ...(request.method === 'GET' ? {} : { body: JSON.stringify(withoutTrust(request.body)) }),
  });
}

/** A device is never trusted in place of the second factor. */
function withoutTrust(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(Object.entries(body).filter(([key]) => key !== 'trustDevice' && key !== 'callbackURL'));
}
