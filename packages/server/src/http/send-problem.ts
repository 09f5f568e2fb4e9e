import { toProblemDocument, type Problem } from '@stipple/contract/problems';
import type { FastifyReply } from 'fastify';

/** Seconds after which a caller may try again. */
const RETRY_AFTER_S: Partial<Record<Problem['code'], number>> = { 'database-unavailable': 2, 'too-many-tries': 60 };

/** Answers with the problem's document (RFC 9457). */
export function sendProblem(reply: FastifyReply, of: Problem): FastifyReply {
  const document = toProblemDocument(of);
  const wait = of.extra['retry_after_s'] ?? RETRY_AFTER_S[of.code];
  if (typeof wait === 'number') reply.header('retry-after', String(wait));
  return reply
    .code(document.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(document));
}
