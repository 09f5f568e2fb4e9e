import type { Scope } from '../practice-scope.ts';
import { ofPerson } from '../patient-merge/of-person.ts';

/** An assessment as it was, with what people added to it since. */
export type AssessmentRow = {
  readonly assessment_id: string;
  readonly patient_id: string;
  readonly indication: string;
  readonly zones: readonly string[];
  readonly assessed_on: string;
  readonly verdict: string;
  readonly defer_until: string | null;
  readonly not_before: string | null;
  /** The sentences shown, stored whole; JSON. */
  readonly findings: unknown;
  readonly open_questions: unknown;
  readonly catalogue_revision: string;
  /** False where the practice had switched the rules off: the facts and the decision count, the verdict says nothing. */
  readonly computed: boolean;
  /** The version of the practice's settings that was read; null for assessments from before it was kept. */
  readonly practice_version: number | null;
  readonly created_at: string;
  readonly overrides: readonly OverrideRow[];
  /** The latest; null while nobody has decided. */
  readonly decision: DecisionRow | null;
};

export type OverrideRow = {
  readonly rule: string;
  readonly reason: string;
  readonly text: string;
  readonly by: string;
  readonly at: string;
};

export type DecisionRow = {
  readonly decision: string;
  readonly text: string;
  readonly by: string;
  readonly at: string;
};

export type NewAssessment = Omit<AssessmentRow, 'overrides' | 'decision'> & {
  /** The facts that were read, kept with the row. */
  readonly answers: unknown;
  readonly precautions: readonly string[];
  readonly assessed_by: string;
};

/** False where the identifier is taken. */
export async function insertAssessment(scope: Scope, assessment: NewAssessment): Promise<boolean> {
  const inserted = await scope.kysely
    .insertInto('assessment')
    .values({
      ...assessment,
      practice_id: scope.practice_id,
      zones: [...assessment.zones],
      precautions: [...assessment.precautions],
      findings: JSON.stringify(assessment.findings),
      open_questions: JSON.stringify(assessment.open_questions),
      answers: JSON.stringify(assessment.answers),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** Null where this practice has no such assessment. */
export async function readAssessmentRow(scope: Scope, assessment_id: string): Promise<AssessmentRow | null> {
  const { rows } = await scope.prepared<AssessmentRow>(
    'candidacy-assessment',
    `${SELECT} where practice_id = $1 and assessment_id = $2`,
    [scope.practice_id, assessment_id],
  );
  return rows[0] ?? null;
}

/** Newest first. */
export async function listAssessmentRows(scope: Scope, patient_id: string): Promise<readonly AssessmentRow[]> {
  const { rows } = await scope.prepared<AssessmentRow>(
    'candidacy-assessments-of-patient',
    `${SELECT} where practice_id = $1 and ${ofPerson('patient_id', '$2')} order by created_at desc, assessment_id desc`,
    [scope.practice_id, patient_id],
  );
  return rows;
}

/** The newest assessment of a patient for an indication that looked at all of these zones. */
export async function readLatestAssessmentRow(
  scope: Scope,
  about: { readonly patient_id: string; readonly indication: string; readonly zones: readonly string[] },
): Promise<AssessmentRow | null> {
  const { rows } = await scope.prepared<AssessmentRow>(
    'candidacy-latest-assessment',
    `${SELECT} where practice_id = $1 and ${ofPerson('patient_id', '$2')} and indication = $3 and zones @> $4::text[]
      order by created_at desc, assessment_id desc limit 1`,
    [scope.practice_id, about.patient_id, about.indication, about.zones],
  );
  return rows[0] ?? null;
}

const SELECT = `
  select assessment_id, patient_id, indication, zones, assessed_on, verdict, defer_until, not_before, findings,
         open_questions, catalogue_revision, computed, practice_version, created_at,
         (select coalesce(json_agg(json_build_object('rule', o.rule, 'reason', o.reason, 'text', o.text,
                                                     'by', o.by_name, 'at', o.at) order by o.at, o.override_id), '[]')
            from finding_override o
           where o.practice_id = $1 and o.assessment_id = assessment.assessment_id) as overrides,
         (select json_build_object('decision', d.decision, 'text', d.text, 'by', d.by_name, 'at', d.signed_at)
            from candidacy_decision d
           where d.practice_id = $1 and d.assessment_id = assessment.assessment_id
           order by d.signed_at desc, d.decision_id desc limit 1) as decision
    from assessment`;
