import { problem, type Problem } from '@stipple/contract/problems';
import { isDatabaseUnavailable } from '@stipple/record';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { constraintProblem } from './constraint-problem.ts';
import { invalidRequest } from './parse-input.ts';
import { sendProblem } from './send-problem.ts';

/** Whatever was thrown becomes a problem; what it said stays in the log of bugs and never travels. */
export function answerFaults(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler((error: unknown, request, reply) => {
    const known = knownFault(error, request.routeOptions.bodyLimit ?? 0);
    if (known !== null) return sendProblem(reply, known);
    log.error({
      request: request.id,
      method: request.method,
      route: request.routeOptions.url ?? null,
      fault: traceOf(error),
    });
    return sendProblem(
      reply,
      problem('unexpected', `The reference is ${request.id}.`, { extra: { reference: request.id } }),
    );
  });
}

/** For what fails when its request has been answered already: it is told here, and nowhere else. */
export function tellLaterFaults(log: Logger): (error: unknown) => void {
  return (error) => {
    const event = 'work that follows a commit failed';
    if (isDatabaseUnavailable(error)) log.warn({ event, reason: 'database-unavailable' });
    else log.error({ event, fault: traceOf(error) });
  };
}

function knownFault(error: unknown, body_limit: number): Problem | null {
  if (isDatabaseUnavailable(error))
    return problem('database-unavailable', 'The database is starting or being restarted.');
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return problem('too-large', `It may have ${Math.round(body_limit / 1024 / 1024)} MiB here.`);
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return problem('unsupported-media-type', 'Only application/json is read here.');
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
    case 'FST_ERR_BAD_URL':
      return invalidRequest([{ field: 'body', fault: 'is not JSON' }]);
    default:
      return isBadRequest(error) ? invalidRequest([{ field: 'body', fault: 'is not JSON' }]) : constraintProblem(error);
  }
}

function isBadRequest(error: unknown): boolean {
  return error instanceof Error && 'statusCode' in error && error.statusCode === 400;
}

/** Kind and place of a bug: names of functions and files, never the message, which may hold what somebody typed. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is no error was thrown';
  const places = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return [error.name, ...places.slice(0, 8).map((line) => line.trim())].join(' ');
}
