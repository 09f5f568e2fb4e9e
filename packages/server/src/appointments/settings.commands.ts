import type { changeBookingSettings, readBookingSettings } from '@stipple/contract/booking';
import { roleMay } from '@stipple/contract/permissions';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import { addBookingSetting } from '@stipple/record/appointments/booking-settings';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { invalidRequest } from '../http/parse-input.ts';
import { currentSettings, type BookingSettings } from './booking-settings.ts';
import { listPeople } from './practitioners.ts';

export async function readBookingSettingsCommand(context: StaffContext): Answer<typeof readBookingSettings> {
  return ok(await present(context, await currentSettings(context.scope)));
}

/** What writes to patients or leaves the house with names is the owner's to switch; the rest is the desk's work. */
export async function changeBookingSettingsCommand(
  context: StaffContext,
  { body: { version, settings } }: InputOf<typeof changeBookingSettings>,
): Answer<typeof changeBookingSettings> {
  const { scope, actor, now } = context;
  const current = await currentSettings(scope);
  if (current.version !== version) return fail(stale(current));
  const faults = [...hourFaults(settings), ...lostFaults(current.settings, settings)];
  if (faults.length > 0) return fail(invalidRequest(faults));
  if (!roleMay(actor.role, 'practice.manage') && policyOf(settings) !== policyOf(current.settings))
    return fail(problem('not-allowed', 'Reminders and names in calendar feeds are switched by the owner.'));
  const next = { version: version + 1, settings };
  const at = instantText(now);
  if (!(await addBookingSetting(scope, { ...next, changed_by: actor.display_name, changed_at: at })))
    return fail(stale(await currentSettings(scope)));
  scope.audit({
    action: 'booking.change-settings',
    subject_kind: 'practice',
    subject_id: scope.practice_id,
    patient_id: null,
    detail: { version: next.version },
  });
  return ok(await present(context, next));
}

type Current = Awaited<ReturnType<typeof currentSettings>>;

async function present({ scope, deps }: StaffContext, { version, settings }: Current) {
  return { version, settings, people: await listPeople(scope), mail_on: deps.mail.is_on };
}

function stale({ version, settings }: Current) {
  const extra = { current: { version, settings } };
  return problem('stale-version', `The settings are at version ${version} by now.`, { extra });
}

function hourFaults({ hours }: BookingSettings) {
  return hours.flatMap(({ weekly }, person) =>
    weekly.flatMap(({ from, until }, span) =>
      from < until ? [] : [{ field: `hours.${person}.weekly.${span}.until`, fault: `is not after ${from}` }],
    ),
  );
}

/** Visits point to kinds and rooms: they are retired, never taken out. */
function lostFaults(before: BookingSettings, after: BookingSettings) {
  const kinds = before.kinds.filter(({ kind_id }) => !after.kinds.some((one) => one.kind_id === kind_id));
  const rooms = before.rooms.filter(({ room_id }) => !after.rooms.some((one) => one.room_id === room_id));
  return [
    ...kinds.map(({ name }) => ({ field: 'kinds', fault: `${name} can be retired, not removed` })),
    ...rooms.map(({ name }) => ({ field: 'rooms', fault: `${name} can be retired, not removed` })),
  ];
}

function policyOf({ reminders, feed_names }: BookingSettings): string {
  return JSON.stringify([reminders.on, reminders.days_before, feed_names]);
}
