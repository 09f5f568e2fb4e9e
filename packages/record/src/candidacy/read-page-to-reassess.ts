import type { Scope } from '../practice-scope.ts';

/** Patients from one identifier to another, the first left out and the last taken in. */
export type PatientRange = { readonly after: string; readonly to: string };

/** A patient's latest assessment by the rules, with the facts that it read. */
export type AssessedRow = {
  readonly patient_id: string;
  readonly birth_date: string;
  readonly indication: string;
  readonly zones: readonly string[];
  readonly assessed_on: string;
  readonly verdict: string;
  /** JSON text in the contract's shape: parsed by whoever reads it, once. */
  readonly answers: string;
};

/** Cuts the practice's patients into pages by their identifiers, so that pages can be read side by side. */
export async function patientRanges(scope: Scope, patients_per_page: number): Promise<readonly PatientRange[]> {
  const { rows } = await scope.query<{ patient_id: string }>(
    `select patient_id from
       (select patient_id, row_number() over (order by patient_id) as number, count(*) over () as of
          from patient where practice_id = $1) counted
      where number % $2 = 0 or number = of order by patient_id`,
    [scope.practice_id, patients_per_page],
  );
  return rows.map(({ patient_id }, index) => ({ after: rows[index - 1]?.patient_id ?? BEFORE_ALL, to: patient_id }));
}

/** Those patients of the range who have ever been assessed. */
export async function readPageToReassess(scope: Scope, { after, to }: PatientRange): Promise<readonly AssessedRow[]> {
  const { rows } = await scope.prepared<AssessedRow>('candidacy-page-to-reassess', PAGE, [
    scope.practice_id,
    after,
    to,
  ]);
  return rows;
}

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

const PAGE = `
  select p.patient_id, p.birth_date, a.indication, a.zones, a.assessed_on, a.verdict, a.answers::text as answers
    from patient p
   cross join lateral (select l.indication, l.zones, l.assessed_on, l.verdict, l.answers
                         from assessment l
                        where l.practice_id = $1 and l.patient_id = p.patient_id and l.computed
                        order by l.created_at desc, l.assessment_id desc limit 1) a
   where p.practice_id = $1 and p.patient_id > $2 and p.patient_id <= $3
   order by p.patient_id`;
