import type { ResponseOf } from '@stipple/contract/endpoint';
import type { comparePatients, mergePatients } from '@stipple/contract/patient-merge';
import type { BodyInputOf } from '@stipple/contract/endpoint';

export type Sides = ResponseOf<typeof comparePatients>['sides'];
type Patient = Sides[number]['patient'];
export type MergeField = NonNullable<BodyInputOf<typeof mergePatients>['take']>[number];

export const mergeFields: readonly MergeField[] = [
  'given_name',
  'family_name',
  'birth_date',
  'phone',
  'email',
  'called',
  'notes',
];

/** Which side goes on (0 or 1), and for each field whose value is right where the two differ. */
export type MergeDraft = {
  readonly survivor: 0 | 1;
  readonly right: { readonly [Field in MergeField]?: 0 | 1 };
  readonly reason: string;
};

export const emptyMerge: MergeDraft = { survivor: 0, right: {}, reason: '' };

/** Nothing gives way to something; otherwise the one that goes on is right unless somebody says so. */
export function rightSide(draft: MergeDraft, sides: Sides, field: MergeField): 0 | 1 {
  const chosen = draft.right[field];
  if (chosen !== undefined) return chosen;
  const other = draft.survivor === 0 ? 1 : 0;
  return sides[draft.survivor]?.patient[field] === '' && sides[other]?.patient[field] !== '' ? other : draft.survivor;
}

export function doDiffer(sides: Sides, field: MergeField): boolean {
  return sides[0]?.patient[field] !== sides[1]?.patient[field];
}

/** The request, or null while a reason is missing. */
export function mergeToSend(
  draft: MergeDraft,
  sides: Sides,
  merge_id: string,
): BodyInputOf<typeof mergePatients> | null {
  const [survivor, merged] = ordered(draft, sides);
  if (survivor === undefined || merged === undefined) return null;
  if (survivor.birth_date !== merged.birth_date && draft.reason.trim() === '') return null;
  return {
    merge_id,
    survivor_id: survivor.patient_id,
    survivor_version: survivor.version,
    merged_id: merged.patient_id,
    merged_version: merged.version,
    take: mergeFields.filter((field) => doDiffer(sides, field) && rightSide(draft, sides, field) !== draft.survivor),
    reason: draft.reason.trim(),
  };
}

function ordered({ survivor }: MergeDraft, sides: Sides): readonly (Patient | undefined)[] {
  const patients = sides.map(({ patient }) => patient);
  return survivor === 0 ? patients : patients.toReversed();
}
