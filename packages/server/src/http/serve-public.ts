import type { Endpoint } from '@stipple/contract/endpoint';
import type { Problem } from '@stipple/contract/problems';
import type { Result } from '@stipple/engine/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppDeps } from './app-deps.ts';
import type { InputOf } from './bind.ts';
import type { PublicContext } from './contexts.ts';
import { parseInput } from './parse-input.ts';
import { answerText, sendAnswer } from './send-answer.ts';
import { sendProblem } from './send-problem.ts';

/** Nobody needs to be signed in; the shape is checked, everything else is the handler's. */
export function servePublic<E extends Endpoint>(
  endpoint: E,
  handler: (context: PublicContext, input: InputOf<E>) => Promise<Result<unknown, Problem>>,
  deps: AppDeps,
): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> {
  return async (request, reply) => {
    const parsed = parseInput(endpoint, request, false);
    if (!parsed.ok) return sendProblem(reply, parsed.problem);
    const { command_id: _none, ...input } = parsed.value;
    const outcome = await handler({ now: deps.clock(), deps, request, reply }, input as InputOf<E>);
    if (!outcome.ok) return sendProblem(reply, outcome.problem);
    return sendAnswer(reply, answerText(endpoint, outcome.value, deps.checks_responses));
  };
}
