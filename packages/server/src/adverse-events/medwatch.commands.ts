import type { Problem } from '@stipple/contract/problems';
import { medwatchWorksheet } from '@stipple/engine/adverse-events';
import { ok, type Result } from '@stipple/engine/kernel';
import { drawDocument } from '../documents/draw-document.ts';
import { medwatchWorksheetCsv, medwatchWorksheetPaper } from '../documents/medwatch-worksheet.ts';
import type { FileAnswer } from '../http/bind-file.ts';
import type { StaffContext } from '../http/contexts.ts';
import { eventOfPractice } from './adverse-event.commands.ts';
import { worksheetFacts } from './worksheet-facts.ts';

type OfEvent = { readonly adverse_event_id: string };

export async function medwatchPaperCommand(context: StaffContext, of: OfEvent): Promise<Result<FileAnswer, Problem>> {
  const worksheet = await worksheetOf(context, of, 'pdf');
  if (!worksheet.ok) return worksheet;
  const { sections, facts } = worksheet.value;
  const paper = medwatchWorksheetPaper(sections, { ...facts, practice: context.practice });
  const filename = `medwatch-worksheet-${facts.patient_code}.pdf`;
  return ok({ content_type: 'application/pdf', filename, bytes: await drawDocument(paper) });
}

export async function medwatchTableCommand(context: StaffContext, of: OfEvent): Promise<Result<FileAnswer, Problem>> {
  const worksheet = await worksheetOf(context, of, 'csv');
  if (!worksheet.ok) return worksheet;
  const { sections, facts } = worksheet.value;
  const bytes = new TextEncoder().encode(medwatchWorksheetCsv(sections));
  return ok({
    content_type: 'text/csv; charset=utf-8',
    filename: `medwatch-worksheet-${facts.patient_code}.csv`,
    bytes,
  });
}

/** Taking it out of the house is noted. */
async function worksheetOf(
  { scope, practice, today }: StaffContext,
  { adverse_event_id }: OfEvent,
  form: 'pdf' | 'csv',
) {
  const event = await eventOfPractice(scope, adverse_event_id);
  if (!event.ok) return event;
  const facts = await worksheetFacts(scope, event.value, { practice, today });
  const { patient_id } = event.value;
  scope.audit({
    action: `adverse-events.medwatch-${form}`,
    subject_kind: 'adverse-event',
    subject_id: adverse_event_id,
    patient_id,
    detail: { form },
  });
  return ok({ sections: medwatchWorksheet(facts), facts });
}
