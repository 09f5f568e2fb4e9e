import type { Endpoint } from '@stipple/contract/endpoint';
import { problem, type Problem } from '@stipple/contract/problems';
import { ok, type Result } from '@stipple/engine/kernel';
import type { Actor, Scope } from '@stipple/record';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { findPatientSession, type PatientSession } from '../access/patient-session.ts';
import { dayInZone } from '../access/practice-facts.ts';
import { collectAfterwards, type Afterwards } from './afterwards.ts';
import type { AppDeps } from './app-deps.ts';
import type { BindOptions, InputOf } from './bind.ts';
import type { PatientContext } from './contexts.ts';
import { tellLaterFaults } from './faults.ts';
import { parseInput } from './parse-input.ts';
import { commandDigest } from './receipts.ts';
import { runCommand, runRead } from './run-command.ts';
import { answerText, sendAnswer } from './send-answer.ts';
import { sendProblem } from './send-problem.ts';

/** The browser that opened a link, for as long as the link lasts: one patient, at most one session. */
export function servePatient<E extends Endpoint>(
  endpoint: E,
  handler: (context: PatientContext, input: InputOf<E>) => Promise<Result<unknown, Problem>>,
  deps: AppDeps,
  options: BindOptions,
): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> {
  const isWrite = endpoint.method !== 'GET';
  return async (request, reply) => {
    const who = await findPatientSession(deps, request);
    if (who === null) return sendProblem(reply, problem('not-signed-in', 'This browser has no open link.'));
    const parsed = parseInput(endpoint, request, isWrite);
    if (!parsed.ok) return sendProblem(reply, parsed.problem);
    const { command_id, ...input } = parsed.value;
    const afterwards = collectAfterwards();
    const work = async (scope: Scope): Promise<Result<string, Problem>> => {
      afterwards.begin();
      const outcome = await handler(patientContext(who, reply, deps, scope, afterwards), input as InputOf<E>);
      return outcome.ok ? ok(answerText(endpoint, outcome.value, deps.checks_responses)) : outcome;
    };
    const seal_key = options.answer_is_secret === true ? deps.keys.receipt_key : null;
    const digest = commandDigest(endpoint.name, who.portal_session_id, input);
    const outcome = isWrite
      ? await runCommand(deps, patientActor(who), { command_id, name: endpoint.name, digest, seal_key }, work)
      : await runRead(deps, patientActor(who), work);
    if (!outcome.ok) return sendProblem(reply, outcome.problem);
    if (!outcome.value.is_replay) afterwards.run(tellLaterFaults(deps.log));
    return sendAnswer(reply, outcome.value.text);
  };
}

function patientActor(who: PatientSession): Actor {
  return { kind: 'patient', actor_id: who.patient_id, practice_id: who.practice.practice_id, role: null };
}

function patientContext(
  who: PatientSession,
  reply: FastifyReply,
  deps: AppDeps,
  scope: Scope,
  afterwards: Afterwards,
): PatientContext {
  const now = deps.clock();
  const today = dayInZone(now, who.practice.time_zone);
  return { ...who, reply, now, today, deps, scope, afterwards: (work) => afterwards.add(work) };
}
