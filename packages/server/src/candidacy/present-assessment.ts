import { assessmentShape } from '@stipple/contract/candidacy';
import type { CalendarDate } from '@stipple/engine/kernel';
import type { AssessmentRow } from '@stipple/record/candidacy/assessments';
import type { z } from 'zod';
import { permitsNow } from './permits-now.ts';

export type AssessmentOnTheWire = z.output<typeof assessmentShape>;

const stored = assessmentShape.omit({ permits_now: true });

/** The assessment as it was, and whether it permits today. */
export function presentAssessment(row: AssessmentRow, today: CalendarDate): AssessmentOnTheWire {
  const assessment = stored.parse(row);
  return { ...assessment, permits_now: permitsNow(assessment, today) };
}
