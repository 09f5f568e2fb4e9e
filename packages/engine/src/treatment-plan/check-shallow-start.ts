import { endpoints, findDevice, findIndication, findZone, isBeyondEndpoint } from '../catalog/index.ts';
import type { DeviceEntry, PlanTemplate } from '../catalog/index.ts';
import type { Finding } from '../kernel/index.ts';
import { warning } from '../session/limit.ts';
import { depthForZone } from './depth-for-zone.ts';
import { indicationsOf } from './plan.ts';
import type { AssessmentForPlan, PlanDraft, PlanZone } from './plan.ts';
import { shallowStartOf } from './shallow-start.ts';
import type { ShallowStart } from './shallow-start.ts';

type Check = {
  readonly plan: PlanDraft;
  readonly assessment: AssessmentForPlan | null;
  readonly assessments?: readonly AssessmentForPlan[];
};

/** A look four weeks after a session comes before the next one. */
const LOOK_AFTER_DAYS = 28;

/**
 * Where skin or medicine asks for a shallow start: anything deeper, stronger or sooner than what would be proposed is said.
 * @source protocols.md s2 Fitzpatrick IV-VI, Anticoagulant
 */
export function checkShallowStart({ plan, assessment, assessments = [] }: Check): readonly Finding[] {
  const start = shallowStartOf([assessment, ...assessments]);
  const device = findDevice(plan.device);
  if (start === null) return [];
  const templates = indicationsOf(plan).flatMap((code) => findIndication(code)?.plan ?? []);
  return [
    ...tooSoon(plan, start),
    ...templates.flatMap((template) =>
      plan.zones.flatMap((zone) => [
        ...(device === null ? [] : tooDeep(zone, template, device, start)),
        ...tooStrong(zone, template, start),
      ]),
    ),
  ];
}

function tooSoon({ interval_days }: PlanDraft, start: ShallowStart): readonly Finding[] {
  if (!start.pigment_risk || interval_days >= LOOK_AFTER_DAYS) return [];
  const text = `${start.because}: ${interval_days} days to the next session, and the skin is looked at ${LOOK_AFTER_DAYS} days after one.`;
  return [said('interval_days.shallow-start', 'Look before the next', text, start)];
}

function tooDeep(
  { zone, depth_mm }: PlanZone,
  template: PlanTemplate,
  device: DeviceEntry,
  start: ShallowStart,
): readonly Finding[] {
  const entry = findZone(zone);
  const first_mm = entry === null ? null : depthForZone(template, entry, device, true);
  if (entry === null || first_mm === null || depth_mm <= first_mm) return [];
  const look = start.pigment_risk ? ' and look again after 4 weeks' : '';
  const text = `${start.because}: start ${entry.name} at ${first_mm} mm${look}.`;
  return [said(`zones.${zone}.depth.shallow-start`, 'Start shallower', text, start)];
}

function tooStrong({ zone, endpoint }: PlanZone, template: PlanTemplate, start: ShallowStart): readonly Finding[] {
  const mild = template.endpoints[0];
  const planned = endpoints.find(({ code }) => code === endpoint)?.code ?? mild;
  if (!isBeyondEndpoint(planned, mild)) return [];
  const text = `${start.because}: the milder endpoint of this indication is ${mild.replaceAll('-', ' ')}.`;
  return [said(`zones.${zone}.endpoint.shallow-start`, 'Stop earlier', text, start)];
}

function said(rule: string, title: string, text: string, { sources }: ShallowStart): Finding {
  return warning({ rule, title, text, sources, sign_off: 'default' });
}
