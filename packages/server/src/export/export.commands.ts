import type { askForExport, listExports } from '@stipple/contract/export';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import {
  insertPracticeExport,
  listPracticeExports,
  readPracticeExport,
  type PracticeExportRow,
} from '@stipple/record/export/practice-export';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';

/** Long enough to begin fetching, also a second time; too short for an address left in a history. */
const USABLE_MINUTES = 30;

/** Everything leaves the house: whoever asks has just shown that it is them, and the archive is theirs alone to fetch. */
export async function askForExportCommand(
  context: StaffContext,
  { body: { export_id, with_photos } }: InputOf<typeof askForExport>,
): Answer<typeof askForExport> {
  const { scope, actor, now } = context;
  const isNew = await insertPracticeExport(scope, {
    export_id,
    asked_by: actor.staff_id,
    asked_by_name: actor.display_name,
    asked_at: instantText(now),
    usable_until: instantText(now.add({ minutes: USABLE_MINUTES })),
    with_photos,
  });
  const row = await readPracticeExport(scope, export_id);
  if (!isNew || row === null) return fail(problem('id-already-used', 'An export with this identifier exists already.'));
  const subject = { subject_kind: 'practice-export', subject_id: export_id };
  scope.audit({ action: 'export.ask', ...subject, patient_id: null, detail: { with_photos } });
  return ok(present(context, row));
}

export async function listExportsCommand(context: StaffContext): Answer<typeof listExports> {
  const { scope } = context;
  const subject = { subject_kind: 'practice', subject_id: scope.practice_id };
  scope.audit({ action: 'export.list', ...subject, patient_id: null, detail: {} });
  return ok({ exports: (await listPracticeExports(scope)).map((row) => present(context, row)) });
}

function present({ actor, now }: StaffContext, row: PracticeExportRow) {
  const { asked_by, asked_by_name, ...shown } = row;
  const isTheirs = asked_by === actor.staff_id && row.usable_until > instantText(now);
  return { ...shown, asked_by: asked_by_name, address: isTheirs ? `/api/exports/${row.export_id}/archive.tar` : null };
}
