/** Candidacy, and plans that rest on it: for one indication, or for several that are treated together. */
import { assessCandidacy, faultsOf, type Assessment } from '@stipple/engine/candidacy';
import { fail, ok, strongestVerdict, type Result } from '@stipple/engine/kernel';
import { skinTypeOn } from '@stipple/engine/patient-history';
import { checkPlan, proposePlan } from '@stipple/engine/treatment-plan';
import { z } from 'zod';
import type { Fault } from './faults.ts';
import { answers, candidacyFields, day, device, indication, plan, today } from './shapes.ts';

export const candidacyInput = z.strictObject(candidacyFields);

export const planWish = z.strictObject({
  ...candidacyFields,
  indications: z
    .array(indication)
    .default([])
    .describe('What is treated together with `indication`; each is assessed with the same answers.'),
  device,
});

/** Without answers the plan is checked by itself; with them also against candidacy on the day. */
export const planToCheck = z.strictObject({ plan, birth_date: day, today, answers: answers.nullable().default(null) });

type Candidate = z.output<typeof candidacyInput>;

export function assessed(candidate: Candidate): Result<Assessment, readonly Fault[]> {
  const faults = faultsOf(candidate);
  return faults.length > 0 ? fail(faults) : ok(assessCandidacy(candidate));
}

/** The strongest verdict of all that is treated together, and the plan or why there is none. */
export function proposed(wish: z.output<typeof planWish>): Result<unknown, readonly Fault[]> {
  const { device: chosen, indications, ...candidate } = wish;
  const all = assessedFor([candidate.indication, ...indications], candidate);
  if (!all.ok) return all;
  const [assessment, ...assessments] = all.value;
  if (assessment === undefined) return fail([{ path: 'indication', fault: 'is missing' }]);
  const codes = all.value.map((one) => one.indication);
  const skin_type = skinTypeOn(candidate.answers, candidate.today);
  const answer = proposePlan({ ...candidate, indications: codes, device: chosen, skin_type, assessment, assessments });
  const verdict = strongestVerdict(all.value.map((one) => one.verdict));
  return ok({
    verdict,
    defer_until: verdict === 'defer' ? latest(all.value) : null,
    ...(answer.ok ? { plan: answer.value } : { refusal: answer.problem }),
  });
}

export function checked(document: z.output<typeof planToCheck>): Result<unknown, readonly Fault[]> {
  const { plan: draft, birth_date, today: on, answers: given } = document;
  if (birth_date > on)
    return fail([{ path: 'birth_date', fault: `${birth_date} lies after the day of the plan, ${on}` }]);
  if (given === null) return ok({ findings: checkPlan({ plan: draft, birth_date, today: on, assessment: null }) });
  const zones = draft.zones.map(({ zone }) => zone);
  const known = candidacyInput.pick({ indication: true, zones: true });
  const codes = [draft.indication, ...(draft.indications ?? [])];
  const strange = codes.flatMap((code, at) => {
    const { error } = known.safeParse({ indication: code, zones: at === 0 ? zones : [] });
    const place = at === 0 ? 'plan.indication' : `plan.indications.${at - 1}`;
    return (error?.issues ?? []).map((issue) => ({
      path: issue.path[0] === 'indication' ? place : `plan.zones.${issue.path.slice(1).map(String).join('.')}.zone`,
      fault: issue.message,
    }));
  });
  if (strange.length > 0) return fail(strange);
  const base = { zones, today: on, birth_date, answers: given, settings: { windows_days: {} } };
  const all = assessedFor(codes, { indication: draft.indication, ...base });
  if (!all.ok) return all;
  const [assessment = null, ...assessments] = all.value;
  const skin_type = skinTypeOn(given, on);
  return ok({ findings: checkPlan({ plan: draft, birth_date, today: on, skin_type, assessment, assessments }) });
}

/** One assessment for each indication, the main one first; the same fault is said once. */
function assessedFor(codes: readonly string[], candidate: Candidate): Result<readonly Assessment[], readonly Fault[]> {
  const each = [...new Set(codes)].map((code) => assessed({ ...candidate, indication: code }));
  const faults = each.flatMap((one) => (one.ok ? [] : one.problem));
  if (faults.length > 0)
    return fail(faults.filter((one, at) => faults.findIndex(({ path }) => path === one.path) === at));
  return ok(each.flatMap((one) => (one.ok ? [one.value] : [])));
}

/** The day on which every deferral has run out; null where one of them has no day. */
function latest(all: readonly Assessment[]): Assessment['defer_until'] {
  const days = all.flatMap((one) => (one.verdict === 'defer' ? [one.defer_until] : []));
  return days.reduce((a, b) => (a === null || b === null ? null : b > a ? b : a), days[0] ?? null);
}
