import type { CandidacySettings } from '@stipple/engine/candidacy';
import { withPracticeScope, type Actor, type Database } from '@stipple/record';
import { patientRanges, type PatientRange } from '@stipple/record/candidacy/read-page-to-reassess';
import { reassessPage, type ReassessedPage } from './reassess-page.ts';

/** A practice whose windows changed, or whose catalogue did. */
export type Reassessment = { readonly actor: Actor; readonly settings: CandidacySettings };

/** What one page came to, and how far the whole is. */
export type Progress = ReassessedPage & { readonly pages_done: number; readonly pages: number };

export const PATIENTS_PER_PAGE = 1000;

/**
 * Whose latest assessment would come out differently now, page by page: nothing is kept but the page at hand, and
 * nothing is written; a new assessment is for a person to make. Pages are short transactions of their own, so that a
 * patient entered meanwhile may be missed; that patient was assessed by the new windows anyway.
 */
export async function* reassessPractice(
  db: Database,
  { actor, settings }: Reassessment,
  patients_per_page = PATIENTS_PER_PAGE,
): AsyncGenerator<Progress> {
  const ranges = await rangesOf(db, actor, patients_per_page);
  for (const [index, range] of ranges.entries()) {
    const page = await reassessPage(db, actor, range, settings);
    yield { ...page, pages_done: index + 1, pages: ranges.length };
  }
}

/** Going through every patient's answers leaves its trace, once. */
export function rangesOf(db: Database, actor: Actor, patients_per_page: number): Promise<readonly PatientRange[]> {
  return withPracticeScope(db, actor, (scope) => {
    scope.audit({
      action: 'candidacy.reassess-practice',
      subject_kind: 'practice',
      subject_id: actor.practice_id,
      patient_id: null,
      detail: {},
    });
    return patientRanges(scope, patients_per_page);
  });
}
