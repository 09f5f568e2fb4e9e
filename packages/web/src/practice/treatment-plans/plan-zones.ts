import { zones as zoneEntries } from '@stipple/engine/catalog';
import type { SkinType } from '@stipple/engine/catalog';
import { ok, permits } from '@stipple/engine/kernel';
import type { CalendarDate, Finding, Result } from '@stipple/engine/kernel';
import { proposePlan } from '@stipple/engine/treatment-plan';
import type { PlanRefusal } from '@stipple/engine/treatment-plan';
import type { MappedZone } from '../../face-map/mapped-zone.ts';
import type { Assessment, PlanDraft, PlanZone } from './plan.ts';

/** The plan on the map: draft zones are dashed, agreed ones drawn full; a broken limit is a pattern and a word. */
export function mappedPlan(
  plan: Pick<PlanDraft, 'zones'>,
  findings: readonly Finding[],
  how: { readonly agreed: boolean; readonly selectable: readonly string[]; readonly why_not: string },
): readonly MappedZone[] {
  return Object.values(zoneEntries).map(({ code, name }) => {
    const planned = plan.zones.find(({ zone }) => zone === code);
    const over_limit = findings.some((one) => one.verdict === 'unsuitable' && one.rule.startsWith(`zones.${code}.`));
    return {
      zone: code,
      name,
      state: planned === undefined ? 'none' : how.agreed ? 'selected' : 'proposed',
      depth_mm: planned?.depth_mm ?? null,
      over_limit: planned !== undefined && over_limit,
      ...(how.selectable.includes(code) || planned !== undefined ? {} : { not_selectable: how.why_not }),
    };
  });
}

/** What the engine proposes for one more zone of the assessment. An overridden assessment counts as permitting, as on the server. */
export function proposedZone(
  zone: string,
  draft: PlanDraft,
  ground: {
    readonly assessment: Assessment;
    readonly birth_date: CalendarDate;
    readonly skin_type: SkinType | null;
    readonly today: CalendarDate;
  },
): Result<PlanZone | null, PlanRefusal> {
  const { assessment, birth_date, skin_type, today } = ground;
  const { verdict, permits_now } = assessment;
  const taken = permits_now && !permits(verdict) ? 'suitable-with-precautions' : verdict;
  const { indication, device } = draft;
  const whom = { birth_date, skin_type, today, assessment: { ...assessment, verdict: taken } };
  const asked = { indication, device, zones: [zone], ...whom };
  const proposed = proposePlan(asked);
  return proposed.ok ? ok(proposed.value.zones[0] ?? null) : proposed;
}
