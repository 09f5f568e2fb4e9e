import type { listCheckIns, readInbox, readInboxItem } from '@stipple/contract/check-ins';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import { listCheckInsOfPatient } from '@stipple/record/check-ins/check-in';
import { countWaiting, findInboxItem, listClosedInbox, listOpenInbox } from '@stipple/record/check-ins/read-inbox';
import { readUrgencyText } from '@stipple/record/check-ins/urgency-text';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { patientOfPractice } from '../patients/patient-of-practice.ts';
import { currentInboxSettings } from './inbox-settings.ts';

/** How long what was closed is shown beside what waits. */
const SHOWN_HOURS = 30 * 24;
/** What a person can work through; how many there are is said beside it. */
const MOST_ITEMS = 200;

export async function listCheckInsCommand(
  { scope }: StaffContext,
  { params: { patient_id } }: InputOf<typeof listCheckIns>,
): Answer<typeof listCheckIns> {
  const [patient, check_ins] = await Promise.all([
    patientOfPractice(scope, patient_id),
    listCheckInsOfPatient(scope, patient_id),
  ]);
  if (!patient.ok) return patient;
  scope.audit({ action: 'check-ins.list', subject_kind: 'patient', subject_id: patient_id, patient_id, detail: {} });
  return ok({ check_ins });
}

export async function readInboxCommand(
  { scope, now, practice, actor, deps }: StaffContext,
  { query: { closed, owner = 'all' } }: InputOf<typeof readInbox>,
): Answer<typeof readInbox> {
  const since = instantText(now.subtract({ hours: SHOWN_HOURS }));
  const whose = { staff_id: owner === 'mine' ? actor.staff_id : null, nobody: owner === 'nobody' };
  const [items, waiting, { settings }, approved] = await Promise.all([
    closed === 'yes' ? listClosedInbox(scope, since, MOST_ITEMS) : listOpenInbox(scope, whose, MOST_ITEMS),
    countWaiting(scope, actor.staff_id),
    currentInboxSettings(scope),
    readUrgencyText(scope),
  ]);
  scope.audit({
    action: 'inbox.read',
    subject_kind: 'practice',
    subject_id: practice.practice_id,
    patient_id: null,
    detail: { closed, owner, items: items.map(({ item_id }) => item_id) },
  });
  return ok({
    items,
    waiting,
    now: instantText(now),
    is_sorted: practice.modules.check_in_sorting,
    escalates: settings.escalation.on,
    mail_on: deps.mail.is_on,
    has_hours: settings.hours.length > 0,
    texts_approved: approved !== null,
  });
}

export async function readInboxItemCommand(
  { scope, now }: StaffContext,
  { params: { item_id } }: InputOf<typeof readInboxItem>,
): Answer<typeof readInboxItem> {
  const item = await findInboxItem(scope, item_id);
  if (item === null) return fail(problem('not-found', 'This practice has no such inbox item.'));
  const { patient_id } = item;
  scope.audit({ action: 'inbox.read-item', subject_kind: 'inbox-item', subject_id: item_id, patient_id, detail: {} });
  return ok({ item, now: instantText(now) });
}
