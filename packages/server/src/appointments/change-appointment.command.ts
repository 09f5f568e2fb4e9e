import type { changeAppointment } from '@stipple/contract/appointments';
import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import { readAppointmentRow, type AppointmentRow } from '@stipple/record/appointments/read-appointment';
import { waitAgain } from '@stipple/record/appointments/waiting-list';
import { TimeTaken, updateAppointment, type AppointmentChange } from '@stipple/record/appointments/write-appointment';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { currentSettings } from './booking-settings.ts';
import { placeVisit } from './place-visit.ts';
import { presentAppointment } from './present-appointment.ts';
import { takenProblem } from './taken-problem.ts';
import { tellOfChange } from './write-visit-mail.ts';

/** Moves a visit, calls it off, or puts it back; whoever was written to about it hears of it. */
export async function changeAppointmentCommand(
  context: StaffContext,
  { params: { appointment_id }, body }: InputOf<typeof changeAppointment>,
): Answer<typeof changeAppointment> {
  const { scope } = context;
  const current = await readAppointmentRow(scope, appointment_id);
  if (current === null) return fail(problem('not-found', 'This practice has no such visit.'));
  if (current.version !== body.version) return fail(stale(current));
  const { settings } = await currentSettings(scope);
  const { kind_id, minutes, staff_id, room_id } = { ...current, ...given(body) };
  const wish = { kind: current.kind, kind_id, day: body.day, time: body.time, minutes, staff_id, room_id };
  const placed = await placeVisit(context, settings, wish, current);
  if (!placed.ok) return placed;
  const { version, day, time: time_of_day, note, state } = body;
  const change = { appointment_id, version, day, time_of_day, note, state, ...placed.value };
  const changed = await updateOrTaken(scope, change);
  if (changed === 'taken') return fail(await takenProblem(context, settings, change));
  if (changed === null) return fail(stale(current));
  if (changed.state === 'cancelled' && current.state !== 'cancelled') await waitAgain(scope, appointment_id);
  await tellOfChange(context, current, changed);
  scope.audit({
    action: 'appointments.change',
    subject_kind: 'appointment',
    subject_id: appointment_id,
    patient_id: changed.patient_id,
    detail: {
      version: changed.version,
      day: changed.day,
      state: changed.state,
      changed: changedFields(current, changed),
    },
  });
  return ok(presentAppointment(changed));
}

type Body = InputOf<typeof changeAppointment>['body'];

/** What is left out stays as it was. */
function given({ kind_id, minutes, staff_id, room_id }: Body): Partial<AppointmentRow> {
  return {
    ...(kind_id === undefined ? {} : { kind_id }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(staff_id === undefined ? {} : { staff_id }),
    ...(room_id === undefined ? {} : { room_id }),
  };
}

async function updateOrTaken(
  scope: StaffContext['scope'],
  change: AppointmentChange,
): Promise<AppointmentRow | null | 'taken'> {
  try {
    return await updateAppointment(scope, change);
  } catch (error) {
    if (error instanceof TimeTaken) return 'taken';
    throw error;
  }
}

function changedFields(before: AppointmentRow, after: AppointmentRow): readonly string[] {
  const old = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after)
    .filter(([field, value]) => field !== 'version' && old.get(field) !== value)
    .map(([field]) => field);
}

function stale(current: AppointmentRow): Problem {
  const extra = { current: presentAppointment(current) };
  return problem('stale-version', `The visit is at version ${current.version} by now.`, { extra });
}
