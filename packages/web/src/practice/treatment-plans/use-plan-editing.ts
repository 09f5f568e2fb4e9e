import { agreePlan, changePlan, createPlan } from '@stipple/contract/treatment-plans';
import { readAnswers } from '@stipple/contract/candidacy';
import { readPatient } from '@stipple/contract/patients';
import type { SkinType } from '@stipple/engine/catalog';
import type { CalendarDate, Finding } from '@stipple/engine/kernel';
import { calendarDate } from '@stipple/engine/kernel';
import { skinTypeOn } from '@stipple/engine/patient-history';
import { checkPlan, fixedLimits } from '@stipple/engine/treatment-plan';
import { useMemo, useState } from 'react';
import type { Problem } from '../../api/problem.ts';
import { useRead, useWrite } from '../../api/use-endpoint.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { useModule, useSignedIn } from '../shell/me.ts';
import { draftOf } from './plan.ts';
import type { Assessment, Plan, PlanDraft, PlanReason, PlanZone } from './plan.ts';

/** Where editing begins: a draft of the record, or a proposal of which nothing is saved. */
export type PlanStart = {
  readonly draft: PlanDraft;
  readonly reasons: readonly PlanReason[];
  readonly saved: Plan | null;
};

export type PlanEditing = {
  readonly draft: PlanDraft;
  /** As it was saved or proposed last; the reasons speak of these values. */
  readonly base: PlanDraft;
  readonly reasons: readonly PlanReason[];
  readonly saved: Plan | null;
  readonly findings: readonly Finding[];
  readonly ground: PlanPatient & { readonly assessment: Assessment; readonly today: CalendarDate };
  readonly dirty: boolean;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly change: (values: Partial<PlanDraft>) => void;
  readonly changeZone: (code: string, values: Partial<PlanZone>) => void;
  /** Each resolves with the plan as it is in the record, or null after a problem. */
  readonly save: () => Promise<Plan | null>;
  readonly agree: () => Promise<Plan | null>;
  /** After a stale version: mine over theirs, or theirs as it is. */
  readonly keepMine: (theirs: Plan) => Promise<Plan | null>;
  readonly takeTheirs: (theirs: Plan) => void;
};

const refreshes = { refreshes: ['plans', 'chart', 'today', 'consents'] };

/** What clearances depend on; the skin type is null while it is not known. */
export type PlanPatient = { readonly birth_date: CalendarDate; readonly skin_type: SkinType | null };

/** A plan while it is written: checked by the engine with each change, saved and agreed through the server. */
export function usePlanEditing(start: PlanStart, assessment: Assessment, patient: PlanPatient): PlanEditing {
  const { birth_date, skin_type } = patient;
  const { today } = useSignedIn().practice;
  const [plan_id] = useState(() => start.saved?.plan_id ?? uuidV7());
  const [{ saved, base, reasons }, setBase] = useState({ ...start, base: draftOf(start.draft) });
  const [draft, setDraft] = useState(base);
  const creating = useWrite(createPlan, refreshes);
  const changing = useWrite(changePlan, refreshes);
  const agreeing = useWrite(agreePlan, refreshes);
  const ground = { assessment, birth_date, skin_type, today };
  const computes = useModule('planning');
  const findings = useMemo(() => {
    const all = checkPlan({ plan: draft, birth_date, today, skin_type, assessment });
    if (!computes) return fixedLimits(all);
    return assessment.computed ? all : all.filter(({ rule }) => rule !== 'assessment.verdict');
  }, [draft, birth_date, today, skin_type, assessment, computes]);
  const settle = (plan: Plan | null): Plan | null => {
    if (plan === null) return null;
    setBase({ draft: plan, reasons: plan.reasons, saved: plan, base: draftOf(plan) });
    setDraft(draftOf(plan));
    return plan;
  };
  const send = (over: Plan | null) =>
    over === null
      ? creating.write({
          params: { patient_id: assessment.patient_id },
          body: { plan_id, assessment_id: assessment.assessment_id, plan: draft },
        })
      : changing.write({ params: { plan_id: over.plan_id }, body: { version: over.version, plan: draft } });
  const dirty = saved === null || JSON.stringify(draft) !== JSON.stringify(base);
  const save = async () => settle(await send(saved));
  return {
    draft,
    base,
    reasons,
    saved,
    findings,
    ground,
    dirty,
    busy: creating.busy || changing.busy || agreeing.busy,
    problem: creating.problem ?? changing.problem ?? agreeing.problem,
    change: (values) => setDraft((before) => ({ ...before, ...values })),
    changeZone: (code, values) => setDraft((before) => withZone(before, code, values)),
    save,
    agree: async () => {
      // Whether a use is off-label may have changed since: the server says it anew when the plan is saved.
      const isStated = draft.off_label === findings.some(({ rule }) => rule.startsWith('off_label.'));
      const plan = dirty || !isStated ? await save() : saved;
      return plan === null
        ? null
        : agreeing.write({ params: { plan_id: plan.plan_id }, body: { version: plan.version } });
    },
    keepMine: async (theirs) => settle(await send(theirs)),
    takeTheirs: (theirs) => {
      changing.clear();
      settle(theirs);
    },
  };
}

/** The patient whose plan it is, as far as clearances depend on it; null while it is read. */
export function usePlanPatient(patient_id: string): { patient: PlanPatient | null; problem: Problem | null } {
  const { today } = useSignedIn().practice;
  const person = useRead(readPatient, { params: { patient_id } });
  const answers = useRead(readAnswers, { params: { patient_id } });
  const problem = person.problem ?? answers.problem;
  if (person.data === null || answers.data === null) return { patient: null, problem };
  const skin_type = skinTypeOn(answers.data.answers, today);
  return { patient: { birth_date: calendarDate(person.data.birth_date), skin_type }, problem };
}

function withZone(draft: PlanDraft, code: string, values: Partial<PlanZone>): PlanDraft {
  return { ...draft, zones: draft.zones.map((zone) => (zone.zone === code ? { ...zone, ...values } : zone)) };
}
