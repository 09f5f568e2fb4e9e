import { cite } from '../catalog/cite.ts';
import { findOutcomeScale } from '../catalog/index.ts';
import type { DeviceEntry, PlanTemplate, ZoneEntry } from '../catalog/index.ts';
import type { Citation, SignOff } from '../kernel/index.ts';
import { intervalSources } from './interval-floor.ts';
import { offLabelInWords, unknownInWords } from './off-label.ts';
import type { ClearancePatient, UncoveredZones } from './off-label.ts';
import type { PlanReason, PlanZone } from './plan.ts';
import type { ShallowStart } from './shallow-start.ts';

const directions: readonly Citation[] = [
  cite(
    'Varicella',
    'COH',
    'V',
    'About 10 roller passes in three directions for scars; no pass count for pens was found.',
  ),
];

type PlanFacts = {
  readonly template: PlanTemplate;
  readonly device: DeviceEntry;
  readonly indications: readonly string[];
  readonly uncovered: UncoveredZones;
  readonly shallow: ShallowStart | null;
  readonly patient: ClearancePatient;
  /** Fewest days between two sessions in these zones. */
  readonly least_days: number;
};

export function reasonsForPlan({
  template,
  device,
  indications,
  uncovered,
  shallow,
  patient,
  least_days,
}: PlanFacts): readonly PlanReason[] {
  const { sources, sign_off } = template;
  const [fewest, most] = template.sessions;
  const from = template.readings_counted_from === 'last-session' ? 'the last planned session' : 'the first session';
  const said = (field: string, text: string, by: readonly Citation[] = sources): PlanReason =>
    reason(field, text, by, sign_off);
  return [
    said('sessions_planned', `${fewest} to ${most} sessions; the fewest first, then the reading decides.`),
    said('interval_days', `At least ${least_days} days between sessions here; the longest interval of the template.`, [
      ...intervalSources(least_days),
      ...sources,
    ]),
    said('goal', template.tell_the_patient),
    said('measure', `Rated by the clinician: ${scaleName(template.measure)}.`),
    ...(template.patient_measure === null
      ? []
      : [said('patient_measure', `Rated by the patient: ${scaleName(template.patient_measure)}.`)]),
    ...(['first_reading_days', 'final_reading_days'] as const).map((field) =>
      said(field, `The template reads ${template[field]} days after ${from}; here counted from the first session.`),
    ),
    said('stop_rule', template.stop_rule),
    clearanceReason(device, indications, uncovered, patient),
    ...(shallow?.pigment_risk === true
      ? [
          reason(
            'interval_days',
            `${shallow.because}: look at the skin 4 weeks after each session, before the next.`,
            shallow.sources,
            'default',
          ),
        ]
      : []),
  ];
}

type ZoneFacts = {
  readonly zone: ZoneEntry;
  readonly plan: PlanZone;
  readonly template: PlanTemplate;
  readonly device: DeviceEntry;
  readonly shallow: ShallowStart | null;
};

export function reasonsForZone({ zone, plan, template, device, shallow }: ZoneFacts): readonly PlanReason[] {
  const at = (field: keyof PlanZone): string => `zones.${zone.code}.${field}`;
  const [from, to] = zone.soft_depth_mm;
  const evaluated = device.evaluated_to_mm === null ? '' : `, ${device.name} evaluated to ${device.evaluated_to_mm} mm`;
  const depth = `${zone.name}: usual ${from} to ${to} mm; indication ${template.depth_mm.join(' to ')} mm${evaluated}.`;
  const taken =
    shallow !== null
      ? ` The shallow end is taken: ${shallow.because}.`
      : ' The setting stays inside all of them; of two plausible ones the shallower is preferred.';
  const steps =
    device.depth_settings_mm.length > 0
      ? ''
      : ' The steps of its dial were not read: take the setting that is not deeper.';
  const care = shallow?.sources ?? [];
  return [
    reason(at('depth_mm'), depth + taken + steps, [...zone.sources, ...care, ...template.sources], 'default'),
    reason(
      at('passes'),
      `${plan.passes} passes, one in each direction. No label gives a count.`,
      directions,
      'assumption',
    ),
    reason(
      at('endpoint'),
      shallow !== null ? `The milder endpoint: ${shallow.because}.` : 'Where needling stops for this indication.',
      [...template.sources, ...care],
      template.sign_off,
    ),
  ];
}

function clearanceReason(
  device: DeviceEntry,
  indications: readonly string[],
  { off_label, unknown }: UncoveredZones,
  patient: ClearancePatient,
): PlanReason {
  const cited = device.cleared_for.map((clearance) => clearance.citation);
  const sources = cited.length > 0 ? cited : device.sources;
  const said = [
    ...(off_label.length > 0 ? [`Off-label. ${offLabelInWords(device, indications, off_label, patient)}`] : []),
    ...(unknown.length > 0 ? [unknownInWords(device, indications, unknown, patient)] : []),
  ];
  const cleared = `${device.name} is cleared for this indication in these zones at age ${patient.age_years}.`;
  return reason('off_label', said.length > 0 ? said.join(' ') : cleared, sources, device.sign_off);
}

function scaleName(code: string): string {
  return findOutcomeScale(code)?.name ?? code;
}

function reason(field: string, text: string, sources: readonly Citation[], sign_off: SignOff): PlanReason {
  return { field, text, sources, sign_off };
}
