import type { changeInboxSettings, readInboxSettings } from '@stipple/contract/inbox-settings';
import { problem, type FieldFault } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import { addInboxSetting } from '@stipple/record/check-ins/inbox-setting';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { invalidRequest } from '../http/parse-input.ts';
import { currentInboxSettings, type CurrentInboxSettings, type InboxSettings } from './inbox-settings.ts';

export async function readInboxSettingsCommand(context: StaffContext): Answer<typeof readInboxSettings> {
  return ok(present(context, await currentInboxSettings(context.scope)));
}

export async function changeInboxSettingsCommand(
  context: StaffContext,
  { body: { version, settings } }: InputOf<typeof changeInboxSettings>,
): Answer<typeof changeInboxSettings> {
  const { scope, actor, now } = context;
  const current = await currentInboxSettings(scope);
  if (current.version !== version) return fail(stale(context, current));
  const faults = [...hourFaults(settings), ...addressFaults(settings)];
  if (faults.length > 0) return fail(invalidRequest(faults));
  const next = {
    version: version + 1,
    settings,
    changed_by: actor.display_name,
    changed_at: instantText(now),
  };
  if (!(await addInboxSetting(scope, next))) return fail(stale(context, await currentInboxSettings(scope)));
  scope.audit({
    action: 'inbox.change-settings',
    subject_kind: 'practice',
    subject_id: scope.practice_id,
    patient_id: null,
    detail: { version: next.version, before: current.settings, after: settings },
  });
  return ok(present(context, next));
}

function present({ deps }: StaffContext, { version, settings, changed_by, changed_at }: CurrentInboxSettings) {
  return { version, settings, changed_by, changed_at, mail_on: deps.mail.is_on };
}

function stale(context: StaffContext, current: CurrentInboxSettings) {
  const extra = { current: present(context, current) };
  return problem('stale-version', `The settings are at version ${current.version} by now.`, { extra });
}

/** A span has to end after it begins, and the spans of a day may not overlap, or minutes would count twice. */
function hourFaults({ hours }: InboxSettings): readonly FieldFault[] {
  return hours.flatMap(({ weekday, from, until }, place) => {
    if (from >= until) return [{ field: `hours.${place}.until`, fault: `is not after ${from}` }];
    const other = hours.findIndex(
      (span, at) => at < place && span.weekday === weekday && span.from < until && from < span.until,
    );
    return other < 0 ? [] : [{ field: `hours.${place}.from`, fault: 'overlaps with another span of the day' }];
  });
}

function addressFaults({ escalation: { addresses } }: InboxSettings): readonly FieldFault[] {
  return addresses.flatMap((address, place) =>
    addresses.findIndex((other) => other.toLowerCase() === address.toLowerCase()) < place
      ? [{ field: `escalation.addresses.${place}`, fault: 'is given twice' }]
      : [],
  );
}
