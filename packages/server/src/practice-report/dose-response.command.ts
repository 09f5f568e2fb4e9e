import type { readDoseResponse } from '@stipple/contract/practice-report';
import { findOutcomeScale, outcomeScales } from '@stipple/engine/catalog';
import { ok } from '@stipple/engine/kernel';
import { SMALL_GROUP_BELOW } from '@stipple/engine/statistics';
import { listDoseRows, type DoseRow } from '@stipple/record/practice-report/dose-rows';
import { demandKnownCodes } from '../candidacy/known-codes.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { alongDose, doseCells, doseGroup, judgedDoses } from './dose-groups.ts';
import { periodOf } from './read-cells.ts';

/** Sessions, depth and passes against the change on one scale, as it was observed. */
export async function readDoseResponseCommand(
  context: StaffContext,
  { query }: InputOf<typeof readDoseResponse>,
): Answer<typeof readDoseResponse> {
  const known =
    query.scale === undefined
      ? ok(true)
      : demandKnownCodes([{ field: 'scale', code: query.scale, known: outcomeScales }]);
  if (!known.ok) return known;
  const period = periodOf(context, query);
  if (!period.ok) return period;
  const { scope } = context;
  const rows = await listDoseRows(scope, period.value);
  const scales = scalesRead(rows);
  const scale = query.scale ?? scales[0]?.code ?? null;
  const courses = scale === null ? [] : judgedDoses(rows, scale);
  const better = findOutcomeScale(scale ?? '')?.better ?? 'higher';
  const detail = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
  const action = 'practice-report.dose-response';
  scope.audit({ action, subject_kind: 'practice', subject_id: scope.practice_id, patient_id: null, detail });
  return ok({
    scale,
    scale_name: findOutcomeScale(scale ?? '')?.name ?? '',
    better,
    scales,
    whole: doseGroup('whole', 'All courses', courses),
    along: (['sessions', 'depth', 'passes'] as const).map((dose) => alongDose(dose, courses, better)),
    cells: doseCells(courses),
    small_below: SMALL_GROUP_BELOW,
  });
}

/** The scale that says something about the most courses comes first. */
function scalesRead(rows: readonly DoseRow[]) {
  return [...new Set(rows.map(({ scale }) => scale))]
    .map((code) => ({
      code,
      name: findOutcomeScale(code)?.name ?? code,
      courses: judgedDoses(rows, code).length,
    }))
    .filter(({ courses }) => courses > 0)
    .toSorted((a, b) => b.courses - a.courses || a.name.localeCompare(b.name, 'en'));
}
