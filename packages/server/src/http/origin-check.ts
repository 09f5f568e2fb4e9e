import { problem } from '@stipple/contract/problems';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import { sendProblem } from './send-problem.ts';

/** Writes are taken from our own pages only; a browser always says where a write comes from. */
export function checkOrigin(app: FastifyInstance, config: Config): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD' || isOurs(request, config.origin)) return;
    return sendProblem(reply, problem('wrong-origin', `Writes are accepted from ${config.origin} only.`));
  });
}

function isOurs(request: FastifyRequest, origin: string): boolean {
  const { origin: from, cookie } = request.headers;
  if (from !== undefined) return from === origin;
  // Programs that are no browser send neither; with a cookie it must be a browser, and it must say so.
  return cookie === undefined || request.headers['sec-fetch-site'] === 'same-origin';
}
