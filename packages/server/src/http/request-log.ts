import type { FastifyInstance } from 'fastify';
import pino, { type Logger } from 'pino';
import type { Config } from '../config.ts';

/** Lines of JSON that hold only what is listed here. A field that is not on the list is not written. */
const ALLOWED = new Set([
  'request',
  'method',
  'route',
  'status',
  'ms',
  'fault',
  'job',
  'practice',
  'event',
  'pid',
  'port',
]);

export function openLog(level: Config['log_level']): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { log: allowedOnly } });
}

/** One line for each request: the route's pattern, never the address with its identifiers. */
export function logRequests(app: FastifyInstance, log: Logger): void {
  app.addHook('onResponse', async (request, reply) => {
    log.info({
      request: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'page',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });
}

export function allowedOnly(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => ALLOWED.has(name)));
}
