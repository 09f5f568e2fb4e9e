import { importFilePath } from '@stipple/contract/patient-import';
import { problem, type Problem } from '@stipple/contract/problems';
import { newId, shortText } from '@stipple/contract/wire';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { withPracticeScope } from '@stipple/record';
import { insertPatientImport, readPatientImport } from '@stipple/record/patient-import/patient-import';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { instantText } from '../access/practice-facts.ts';
import type { SignedIn } from '../access/signed-in-staff.ts';
import type { AppDeps } from '../http/app-deps.ts';
import { bindUpload } from '../http/mount-upload.ts';
import { mayEnter, recordActor, sameAsNamed } from '../http/serve-staff.ts';
import { decodeText } from './decode-text.ts';
import { proposeMapping } from './propose-mapping.ts';
import { presentProgress } from './present-import.ts';
import { splitTable } from './split-table.ts';

const MOST_BYTES = 20 * 1024 * 1024;
const MOST_ROWS = 100_000;

const params = z.strictObject({ import_id: newId, file_name: shortText });

/** The file of an import, byte for byte, to be looked at. No patient is written. */
export const uploadImportFile = bindUpload({
  name: 'patient-import.take-file',
  path: importFilePath,
  params,
  admit: async (deps, request, reply) =>
    mayEnter(
      { access: { kind: 'permission', permission: 'practice.manage' } },
      sameAsNamed(request, await deps.signedIn.of(request, reply)),
    ),
  take: (deps, who: SignedIn, { import_id, file_name }, bytes) => takeFile(deps, who, import_id, file_name, bytes),
});

async function takeFile(
  deps: AppDeps,
  who: SignedIn,
  import_id: string,
  file_name: string,
  bytes: Buffer,
): Promise<Result<unknown, Problem>> {
  if (bytes.length > MOST_BYTES)
    return fail(problem('too-large', `The file is larger than ${MOST_BYTES / 1024 / 1024} MB; divide it.`));
  const decoded = decodeText(bytes);
  if (!decoded.ok) return fail(refusedFile(`${decoded.problem.fault} ${decoded.problem.remedy}`));
  const table = splitTable(decoded.value.text);
  if (table.headings.length < 2 || table.rows.length === 0)
    return fail(
      refusedFile(
        'The file is no table: the first line has to name the columns, separated by comma, semicolon, tab or bar, and rows have to follow it.',
      ),
    );
  if (table.rows.length > MOST_ROWS)
    return fail(problem('too-large', `The file has more than ${MOST_ROWS} rows; divide it.`));
  return withPracticeScope(deps.db, recordActor(who), async (scope) => {
    const isNew = await insertPatientImport(scope, {
      import_id,
      file_name,
      rows_total: table.rows.length,
      begun_by: who.display_name,
      begun_at: instantText(deps.clock()),
      content: bytes,
      content_sha256: createHash('sha256').update(bytes).digest(),
      mapping: { columns: proposeMapping(table.headings), date_order: null },
    });
    if (isNew)
      scope.audit({
        action: 'patient-import.take-file',
        subject_kind: 'patient-import',
        subject_id: import_id,
        patient_id: null,
        detail: { rows: table.rows.length, bytes: bytes.length },
      });
    const row = await readPatientImport(scope, import_id);
    return row === null ? fail(problem('not-found', 'There is no such import here.')) : ok(presentProgress(row));
  });
}

function refusedFile(detail: string): Problem {
  return problem('invalid-request', detail, { errors: [{ field: 'file', fault: detail }] });
}
