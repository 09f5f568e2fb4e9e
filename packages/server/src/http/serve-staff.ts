import type { Endpoint } from '@stipple/contract/endpoint';
import { roleMay } from '@stipple/contract/permissions';
import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import type { Actor, Scope } from '@stipple/record';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { dayInZone } from '../access/practice-facts.ts';
import { licenceToday, type SignedIn } from '../access/signed-in-staff.ts';
import { collectAfterwards, type Afterwards } from './afterwards.ts';
import type { AppDeps } from './app-deps.ts';
import type { BindOptions, InputOf } from './bind.ts';
import type { StaffContext } from './contexts.ts';
import { tellLaterFaults } from './faults.ts';
import { parseInput } from './parse-input.ts';
import { commandDigest } from './receipts.ts';
import { runCommand, runRead } from './run-command.ts';
import { answerText, sendAnswer } from './send-answer.ts';
import { sendProblem } from './send-problem.ts';

type StaffHandler<E extends Endpoint> = (context: StaffContext, input: InputOf<E>) => Promise<Result<unknown, Problem>>;

/** Signed in, secured, allowed, well-formed, and only then the command, in one transaction of the person's practice. */
export function serveStaff<E extends Endpoint>(
  endpoint: E,
  handler: StaffHandler<E>,
  deps: AppDeps,
  options: BindOptions,
): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> {
  const isWrite = endpoint.method !== 'GET';
  return async (request, reply) => {
    const admitted = mayEnter(endpoint, sameAsNamed(request, await deps.signedIn.of(request, reply)));
    if (!admitted.ok) return sendProblem(reply, admitted.problem);
    const parsed = parseInput(endpoint, request, isWrite);
    if (!parsed.ok) return sendProblem(reply, parsed.problem);
    const who = admitted.value;
    const confirmed = options.needs_confirmation === true ? await demandConfirmed(deps, request, who) : ok(who);
    if (!confirmed.ok) return sendProblem(reply, confirmed.problem);
    const { command_id, ...input } = parsed.value;
    const actor = recordActor(who);
    const afterwards = collectAfterwards();
    const work = async (scope: Scope): Promise<Result<string, Problem>> => {
      afterwards.begin();
      const outcome = await handler(staffContext(who, deps, scope, afterwards), input as InputOf<E>);
      return outcome.ok ? ok(answerText(endpoint, outcome.value, deps.checks_responses)) : outcome;
    };
    const seal_key = options.answer_is_secret === true ? deps.keys.receipt_key : null;
    const digest = isWrite ? commandDigest(endpoint.name, who.staff_id, input) : NO_DIGEST;
    const outcome = isWrite
      ? await runCommand(deps, actor, { command_id, name: endpoint.name, digest, seal_key }, work)
      : await runRead(deps, actor, work);
    if (!outcome.ok) return sendProblem(reply, outcome.problem);
    if (!outcome.value.is_replay) afterwards.run(tellLaterFaults(deps.log));
    return sendAnswer(reply, outcome.value.text);
  };
}

/**
 * A device sends what it kept in the name of the person who wrote it. Where somebody else has signed in meanwhile, nobody
 * is signed in for this request: nothing is ever recorded under another person's name.
 */
export function sameAsNamed(request: FastifyRequest, who: SignedIn | null): SignedIn | null {
  const named = request.headers['signed-in-as'];
  return named === undefined || named === who?.staff_id ? who : null;
}

/** The policy, in one place: who may call this endpoint at all. */
export function mayEnter(endpoint: Pick<Endpoint, 'access'>, who: SignedIn | null): Result<SignedIn, Problem> {
  const { access } = endpoint;
  if (who === null) return fail(problem('not-signed-in', 'Nobody is signed in here.'));
  if (access.kind !== 'permission') return ok(who);
  if (!who.secured) return fail(problem('account-not-secured', 'Only securing the account is possible now.'));
  if (roleMay(who.role, access.permission)) return ok(who);
  return fail(problem('not-allowed', `The role ${who.role} does not include ${access.permission}.`));
}

/** A signature is that of whoever is at the screen now. In the demonstration nobody has a password and nothing is real. */
async function demandConfirmed(
  deps: AppDeps,
  request: FastifyRequest,
  who: SignedIn,
): Promise<Result<SignedIn, Problem>> {
  const cookie = deps.identity.sessionCookieOf(request.headers.cookie ?? '');
  if (who.practice.is_demonstration || (cookie !== null && deps.confirmations.isFresh(cookie))) return ok(who);
  const extra = { ways: await deps.identity.waysOf(who.user_id) };
  return fail(problem('confirm-needed', 'This binds you by name.', { extra }));
}

export function recordActor(who: SignedIn): Actor {
  return { kind: 'staff', actor_id: who.staff_id, practice_id: who.practice.practice_id, role: who.role };
}

export function staffContext(who: SignedIn, deps: AppDeps, scope: Scope, afterwards: Afterwards): StaffContext {
  const now = deps.clock();
  const today = dayInZone(now, who.practice.time_zone);
  const { user_id, staff_id, display_name, role, practice } = who;
  return {
    practice,
    actor: { user_id, staff_id, display_name, role, licence: licenceToday(who, today) },
    now,
    today,
    deps,
    scope,
    afterwards: (work) => afterwards.add(work),
  };
}

const NO_DIGEST = Buffer.alloc(32);
