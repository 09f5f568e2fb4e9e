import { listAdverseEventsOfPatient, type AdverseEventRow } from '@stipple/record/adverse-events/adverse-event';
import { listAssessmentRows, type AssessmentRow } from '@stipple/record/candidacy/assessments';
import { listCheckInsOfPatient, type CheckInRow } from '@stipple/record/check-ins/check-in';
import { listConsentRows } from '@stipple/record/consents/read-consents';
import { listOutcomesOfPlan, type OutcomeRow } from '@stipple/record/outcomes/outcome';
import { listPhotoRows } from '@stipple/record/photos/photo';
import type { PhotoRow } from '@stipple/record/photos/photo-row';
import { listSessionsOfPatient } from '@stipple/record/sessions/read-session';
import type { SessionRow } from '@stipple/record/sessions/session-content';
import { listPlanRows, type PlanRow } from '@stipple/record/treatment-plans/read-plans';
import type { Answer } from '@stipple/engine/catalog';
import type { Scope } from '@stipple/record';
import { storedAnswers } from '../candidacy/stored-answers.ts';
import { consentAsSigned, type ConsentAsSigned } from '../consents/present-consent.ts';

/** Everything clinical of one person, oldest first, whatever rows were merged. */
export type ChartOfPerson = {
  readonly answers: readonly Answer[];
  readonly assessments: readonly AssessmentRow[];
  readonly plans: readonly PlanRow[];
  readonly consents: readonly ConsentAsSigned[];
  readonly sessions: readonly SessionRow[];
  readonly check_ins: readonly CheckInRow[];
  readonly events: readonly AdverseEventRow[];
  readonly outcomes: readonly OutcomeRow[];
  readonly photos: readonly PhotoRow[];
};

export async function readChartOfPerson(scope: Scope, patient_id: string): Promise<ChartOfPerson> {
  const plans = (await listPlanRows(scope, patient_id)).toReversed();
  const outcomes: OutcomeRow[] = [];
  for (const { plan_id } of plans) outcomes.push(...(await listOutcomesOfPlan(scope, plan_id)));
  return {
    plans,
    outcomes,
    answers: await storedAnswers(scope, patient_id),
    assessments: (await listAssessmentRows(scope, patient_id)).toReversed(),
    consents: (await listConsentRows(scope, patient_id)).map(consentAsSigned).toReversed(),
    sessions: (await listSessionsOfPatient(scope, patient_id)).toReversed(),
    check_ins: (await listCheckInsOfPatient(scope, patient_id)).toReversed(),
    events: (await listAdverseEventsOfPatient(scope, patient_id)).toReversed(),
    photos: (await listPhotoRows(scope, patient_id)).toReversed(),
  };
}
