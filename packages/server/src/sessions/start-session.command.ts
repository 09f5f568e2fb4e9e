import { problem } from '@stipple/contract/problems';
import type { startSession } from '@stipple/contract/sessions';
import { findDevice } from '@stipple/engine/catalog';
import { fail, ok } from '@stipple/engine/kernel';
import type { Scope } from '@stipple/record';
import { moveSessionAppointment } from '@stipple/record/sessions/move-appointment';
import { findSession } from '@stipple/record/sessions/read-session';
import type { SessionRow } from '@stipple/record/sessions/session-content';
import {
  holdPlanToTreat,
  insertSession,
  withdrawProposals,
  type PlanToTreat,
} from '@stipple/record/sessions/start-session';
import { Temporal } from 'temporal-polyfill';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { checkedPasses } from './checked-passes.ts';
import { openedOn, type Opened } from './opened-on-device.ts';
import { presentSession } from './present-session.ts';

/** Opens the next session of an agreed plan. The plan's zones are proposed; what happens is what is delivered. */
export async function startSessionCommand(
  { scope, actor, now, today, practice }: StaffContext,
  { params: { plan_id }, body: { session_id, opened_at } }: InputOf<typeof startSession>,
): Answer<typeof startSession> {
  const plan = await holdPlanToTreat(scope, plan_id);
  if (plan === null) return fail(problem('not-found', 'This practice has no such treatment plan.'));
  const opened = openedOn(opened_at, { now, today, time_zone: practice.time_zone });
  if (!opened.ok) return opened;
  if (!wasAgreed(plan, opened.value))
    return fail(problem('wrong-state', `The plan is ${plan.state}; sessions belong to an agreed plan.`));
  const { day } = opened.value;
  const { patient_id, indication, device } = plan;
  const started = await insertSession(scope, {
    session_id,
    plan_id,
    patient_id,
    indication,
    device,
    speed: onlySpeedOf(device),
    ...opened.value,
    operator: actor.display_name,
    operator_staff_id: actor.staff_id,
    created_at: instantText(now),
  });
  if (!started) {
    const there = await findSession(scope, session_id);
    if (there !== null && isTheSame(there, plan_id, actor.display_name, opened_at))
      return ok(presentSession(there, today));
    return fail(problem('id-already-used', 'There is a session with this identifier.'));
  }
  const arrived = await moveSessionAppointment(scope, patient_id, day, 'arrived');
  const row = await withinLimits(scope, await justWritten(scope, session_id));
  const { number_in_series } = row;
  scope.audit({
    action: 'sessions.start',
    subject_kind: 'session',
    subject_id: session_id,
    patient_id,
    detail: {
      plan_id,
      number_in_series,
      assessment_id: row.assessment_id,
      appointments_arrived: arrived,
      opened_at: row.opened_at,
    },
  });
  return ok(presentSession(row, today));
}

/** The answer to its first sending was lost, and the device opened it by itself. */
function isTheSame(there: SessionRow, plan_id: string, operator: string, opened_at: string | undefined): boolean {
  return opened_at !== undefined && there.plan_id === plan_id && there.operator === operator;
}

/** What was opened while the plan stood has happened, also where the plan was ended before the server heard of it. */
function wasAgreed({ state, ended_at }: PlanToTreat, { opened_at }: Opened): boolean {
  if (state !== 'ended' || opened_at === null || ended_at === null) return state === 'agreed';
  return Temporal.Instant.compare(opened_at, ended_at) < 0;
}

/** A limit may have come down since the plan was agreed: what is beyond it is not proposed. */
async function withinLimits(scope: Scope, row: SessionRow): Promise<SessionRow> {
  const { session_id, device, indication, day } = row;
  const beyond = row.zones.filter((zone) =>
    checkedPasses([zone], { device, indication, today: day }).some(({ verdict }) => verdict === 'unsuitable'),
  );
  if (beyond.length === 0) return row;
  await withdrawProposals(
    scope,
    session_id,
    beyond.map(({ zone }) => zone),
  );
  return justWritten(scope, session_id);
}

async function justWritten(scope: Scope, session_id: string): Promise<SessionRow> {
  const row = await findSession(scope, session_id);
  if (row === null) throw new Error('a session that was just written is not there');
  return row;
}

/** A device with one step needs no choice. */
function onlySpeedOf(device: string): string | null {
  const [first, ...others] = findDevice(device)?.speeds ?? [];
  return first === undefined || others.length > 0 ? null : first.code;
}
