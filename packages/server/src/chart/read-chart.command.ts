import type { readChart } from '@stipple/contract/chart';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import { readChartText } from '@stipple/record/chart/read-chart';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { jsonText } from '../http/json-text.ts';

/**
 * The hot read. The statement and the audit row of the look leave on one trip, and the database's JSON goes out as it
 * is. Where there is no such patient the transaction rolls back, and the look at nobody leaves no row.
 */
export async function readChartCommand(
  { scope, today }: StaffContext,
  { params: { patient_id } }: InputOf<typeof readChart>,
): Answer<typeof readChart> {
  const reading = readChartText(scope, patient_id, today);
  scope.audit({ action: 'chart.read', subject_kind: 'patient', subject_id: patient_id, patient_id, detail: {} });
  const text = await reading;
  return text === null ? fail(problem('not-found', 'This practice has no such patient.')) : ok(jsonText(text));
}
