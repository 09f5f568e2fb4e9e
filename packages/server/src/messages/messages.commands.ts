import { messageShape, type listMessages, type noteMessageReturned } from '@stipple/contract/messages';
import type { listPortalMessages } from '@stipple/contract/portal-messages';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import { findMessage, noteReturned } from '@stipple/record/messages/message';
import { findInThread, listPageReplies, listThread, noteSeen } from '@stipple/record/messages/thread';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { PatientContext, StaffContext } from '../http/contexts.ts';
import { patientOfPractice } from '../patients/patient-of-practice.ts';
import { tellOfFailure } from './send-message.ts';

export async function listMessagesCommand(
  { scope }: StaffContext,
  { params: { patient_id } }: InputOf<typeof listMessages>,
): Answer<typeof listMessages> {
  const [patient, rows] = await Promise.all([patientOfPractice(scope, patient_id), listThread(scope, patient_id)]);
  if (!patient.ok) return patient;
  scope.audit({ action: 'messages.list', subject_kind: 'patient', subject_id: patient_id, patient_id, detail: {} });
  return ok({ messages: rows.map((row) => messageShape.parse(row)) });
}

/** A mail that came back to the practice's own mailbox: whoever reads it there says so here. */
export async function noteMessageReturnedCommand(
  { scope, now, actor }: StaffContext,
  { params: { message_id }, body: { note } }: InputOf<typeof noteMessageReturned>,
): Answer<typeof noteMessageReturned> {
  const message = await findMessage(scope, message_id);
  if (message === null) return fail(problem('not-found', 'This practice has sent no such message.'));
  const returned = { at: instantText(now), by: actor.display_name, said: note };
  if (!(await noteReturned(scope, message_id, returned)))
    return fail(problem('wrong-state', 'Only a mail that has left can come back.'));
  await tellOfFailure(scope, message, 'came-back', now);
  scope.audit({
    action: 'messages.note-returned',
    subject_kind: 'message',
    subject_id: message_id,
    patient_id: message.patient_id,
    detail: {},
  });
  const row = await findInThread(scope, message_id);
  if (row === null) throw new Error('a message that was just there is gone');
  return ok(messageShape.parse(row));
}

/** The replies that stand on the patient's own page. That they were shown is noted: silence is visible to the practice. */
export async function listPortalMessagesCommand({
  scope,
  patient_id,
  now,
}: PatientContext): Answer<typeof listPortalMessages> {
  const messages = await listPageReplies(scope, patient_id);
  if (messages.some(({ seen_at }) => seen_at === null)) await noteSeen(scope, patient_id, instantText(now));
  scope.audit({
    action: 'portal.messages',
    subject_kind: 'patient',
    subject_id: patient_id,
    patient_id,
    detail: { messages: messages.map(({ message_id }) => message_id) },
  });
  return ok({ messages });
}
