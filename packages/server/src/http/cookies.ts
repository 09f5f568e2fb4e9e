import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';

/** The cookie's value, or null. */
export function cookieOf(request: FastifyRequest, name: string): string | null {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return decoded(pair.slice(at + 1).trim());
  }
  return null;
}

/** Cookies of ours: never readable by scripts, never sent from other sites, under https never without it. */
export function writeCookie(
  config: Config,
  reply: FastifyReply,
  name: string,
  value: string,
  options: { readonly max_age_s: number; readonly path: string },
): void {
  const parts = [
    `${name}=${encodeURIComponent(value)}`,
    `Path=${options.path}`,
    `Max-Age=${Math.floor(options.max_age_s)}`,
    'HttpOnly',
    'SameSite=Strict',
    ...(config.is_https ? ['Secure'] : []),
  ];
  addCookies(reply, [parts.join('; ')]);
}

/** Adds to the cookies that the answer already carries. */
export function addCookies(reply: FastifyReply, lines: readonly string[]): void {
  for (const line of lines) reply.header('set-cookie', line);
}

/** Somebody else's nonsense is no cookie of ours. */
function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}
