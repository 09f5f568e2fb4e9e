import { problem, type Problem } from '@stipple/contract/problems';
import type { addWaiting, changeWaiting, fittingWaiting, listWaiting } from '@stipple/contract/waiting-list';
import { waitingShape } from '@stipple/contract/waiting-list';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { readNextSessionFacts } from '@stipple/record/appointments/next-session';
import { readAppointmentRow } from '@stipple/record/appointments/read-appointment';
import { findOverlapping } from '@stipple/record/appointments/read-calendar';
import * as record from '@stipple/record/appointments/waiting-list';
import type { z } from 'zod';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { invalidRequest } from '../http/parse-input.ts';
import { patientOfPractice } from '../patients/patient-of-practice.ts';
import { currentSettings } from './booking-settings.ts';
import { nextSession } from './next-session.ts';
import { listPeople } from './practitioners.ts';
import { fitsInto } from './waiting-fit.ts';

export async function listWaitingCommand({ scope }: StaffContext): Answer<typeof listWaiting> {
  return ok({ waiting: (await record.listWaitingRows(scope)).map(present) });
}

export async function addWaitingCommand(
  context: StaffContext,
  { body }: InputOf<typeof addWaiting>,
): Answer<typeof addWaiting> {
  const { scope, now } = context;
  const patient = await patientOfPractice(scope, body.patient_id);
  if (!patient.ok) return patient;
  const known = await knownWish(context, body);
  if (!known.ok) return known;
  if (!(await record.insertWaiting(scope, { ...body, created_at: instantText(now) })))
    return fail(problem('id-already-used', 'An entry with this identifier exists already.'));
  return written(scope, body.waiting_id, 'waiting-list.add');
}

export async function changeWaitingCommand(
  context: StaffContext,
  { params: { waiting_id }, body }: InputOf<typeof changeWaiting>,
): Answer<typeof changeWaiting> {
  const { scope } = context;
  const current = await record.findWaiting(scope, waiting_id);
  if (current === null) return fail(problem('not-found', 'This practice has no such entry.'));
  const known = await knownWish(context, body);
  if (!known.ok) return known;
  if (!(await record.updateWaiting(scope, { ...body, waiting_id }))) {
    const extra = { current: present(current) };
    return fail(problem('stale-version', `The entry is at version ${current.version} by now.`, { extra }));
  }
  return written(scope, waiting_id, 'waiting-list.change');
}

/** Who fits into the place of a visit that was called off: length, person, days, times, and when the next session may be. */
export async function fittingWaitingCommand(
  { scope, today, practice }: StaffContext,
  { params: { appointment_id } }: InputOf<typeof fittingWaiting>,
): Answer<typeof fittingWaiting> {
  const visit = await readAppointmentRow(scope, appointment_id);
  if (visit === null) return fail(problem('not-found', 'This practice has no such visit.'));
  const { day, minutes, staff_id, room_id, starts_at, ends_at } = visit;
  const place = { day, time: visit.time_of_day?.slice(0, 5) ?? null, minutes, staff_id, room_id };
  const isTaken =
    starts_at !== null &&
    ends_at !== null &&
    (await findOverlapping(scope, { appointment_id, staff_id, room_id, starts_at, ends_at })) !== null;
  const free = visit.state === 'cancelled' && !isTaken && day >= today;
  const { settings } = await currentSettings(scope);
  const fitting = [];
  for (const row of free ? await record.listWaitingRows(scope) : []) {
    const kind = settings.kinds.find(({ kind_id }) => kind_id === row.kind_id);
    const wish = { ...row, minutes: kind?.minutes ?? minutes, earliest_on: null };
    if (row.patient_id === visit.patient_id || !fitsInto(place, wish)) continue;
    const next =
      kind?.purpose === 'session'
        ? nextSession(await readNextSessionFacts(scope, row.patient_id, today), today, practice.modules.planning)
        : null;
    if (next?.state === 'not-now' || (next?.state === 'proposed' && next.earliest_on > day)) continue;
    fitting.push({ ...present(row), minutes: wish.minutes });
  }
  return ok({ place: { ...place, free }, fitting });
}

async function knownWish(
  { scope }: StaffContext,
  { kind_id, staff_id }: Pick<record.WaitingWish, 'kind_id' | 'staff_id'>,
): Promise<Result<true, Problem>> {
  const { settings } = await currentSettings(scope);
  if (!settings.kinds.some((kind) => kind.kind_id === kind_id))
    return fail(invalidRequest([{ field: 'kind_id', fault: 'this practice has no such kind of visit' }]));
  const people = staff_id === null ? [] : await listPeople(scope);
  if (staff_id !== null && !people.some((one) => one.staff_id === staff_id))
    return fail(invalidRequest([{ field: 'staff_id', fault: 'nobody of this name works here' }]));
  return ok(true);
}

async function written(scope: StaffContext['scope'], waiting_id: string, action: string) {
  const row = await record.findWaiting(scope, waiting_id);
  if (row === null) throw new Error('an entry that was just written is not there');
  const { patient_id, state, version } = row;
  scope.audit({
    action,
    subject_kind: 'waiting-entry',
    subject_id: waiting_id,
    patient_id,
    detail: { state, version },
  });
  return ok(present(row));
}

function present(row: record.WaitingRow): z.output<typeof waitingShape> {
  return waitingShape.parse(row);
}
