import { findIndication, findZone } from '../catalog/index.ts';
import type { DeviceEntry, PlanTemplate, ZoneEntry } from '../catalog/index.ts';
import { fail, ok, permits } from '../kernel/index.ts';
import type { Citation, Result } from '../kernel/index.ts';
import { combinedTemplate } from './combined-template.ts';
import type { PlannedIndication } from './combined-template.ts';
import { settingsOf } from './depth-for-zone.ts';
import { isListed } from './listed-zone.ts';
import { indicationsOf } from './plan.ts';
import type { AssessmentForPlan } from './plan.ts';

/** Why no plan is proposed, for the screen (`code`) and in words. */
export type PlanRefusal = {
  readonly code: PlanRefusalCode;
  readonly text: string;
  readonly sources: readonly Citation[];
};

export type PlanRefusalCode =
  | 'unknown-indication'
  | 'refer'
  | 'unknown-device'
  | 'no-zones'
  | 'unknown-zone'
  | 'excluded-zone'
  | 'zone-not-listed'
  | 'not-assessed'
  | 'assessment-forbids'
  | 'no-setting'
  | 'device-refused'
  | 'settings-unknown';

export type PlanBasis = {
  /** One template; of several indications the combined one. */
  readonly template: PlanTemplate;
  readonly zones: readonly ZoneEntry[];
  readonly indications: readonly PlannedIndication[];
};

type Asked = {
  readonly indication: string;
  readonly indications?: readonly string[];
  readonly zones: readonly string[];
  readonly assessment: AssessmentForPlan;
  readonly assessments?: readonly AssessmentForPlan[];
};

/** The template and the zones on which a plan may be built, or why not. Each indication needs an assessment that permits. */
export function planBasis(asked: Asked): Result<PlanBasis, PlanRefusal> {
  const main = plannedIndication(asked.indication);
  if (!main.ok) return main;
  const others: PlannedIndication[] = [];
  for (const code of indicationsOf(asked).slice(1)) {
    const other = plannedIndication(code);
    if (!other.ok) return other;
    others.push(other.value);
  }
  const indications = [main.value, ...others] as const;
  const listed = [...new Set(indications.flatMap(({ zones }) => zones))];
  const wanted = plannableZones(asked.zones, listed);
  if (!wanted.ok) return wanted;
  const assessments = [asked.assessment, ...(asked.assessments ?? [])];
  for (const { code } of indications) {
    const assessment = assessments.find((one) => one.indication === code) ?? asked.assessment;
    const fault = assessmentFault(code, asked.zones, assessment);
    if (fault !== null) return fail(fault);
  }
  return ok({ template: combinedTemplate(indications), zones: wanted.value, indications });
}

function plannedIndication(code: string): Result<PlannedIndication, PlanRefusal> {
  const entry = findIndication(code);
  if (entry === null) return fail(refusal('unknown-indication', `"${code}" is not an indication of the catalogue.`));
  const { referral, plan } = entry;
  if (referral !== null) return fail(refusal('refer', `${referral.title}: ${referral.text}`, referral.sources));
  if (plan === null) return fail(refusal('refer', `No plan is known for ${entry.name}.`, entry.sources));
  return ok({ ...entry, plan });
}

/** The device a plan may be built on, or why not: not known, of another procedure, or of unknown depths. */
export function planDevice(device: DeviceEntry | null, code: string): Result<DeviceEntry, PlanRefusal> {
  if (device === null) return fail(refusal('unknown-device', `"${code}" is not a device of the catalogue.`));
  const { name, refused, sources } = device;
  if (refused !== null) return fail(refusal('device-refused', `${name}: ${refused.text}`, refused.sources));
  if (settingsOf(device).length > 0) return ok(device);
  const text = `The depths of ${name} were not read: take them from its label and write the plan by hand.`;
  return fail(refusal('settings-unknown', text, sources));
}

export function refusal(code: PlanRefusalCode, text: string, sources: readonly Citation[] = []): PlanRefusal {
  return { code, text, sources };
}

function plannableZones(
  zones: readonly string[],
  listed: readonly string[],
): Result<readonly ZoneEntry[], PlanRefusal> {
  if (zones.length === 0) return fail(refusal('no-zones', 'Choose at least one zone.'));
  const entries: ZoneEntry[] = [];
  for (const zone of new Set(zones)) {
    const entry = findZone(zone);
    if (entry === null) return fail(refusal('unknown-zone', `"${zone}" is not a zone of the catalogue.`));
    if (entry.excluded) return fail(refusal('excluded-zone', `${entry.name}: never treated.`, entry.sources));
    if (!isListed(zone, listed)) return fail(notListed(entry, listed));
    entries.push(entry);
  }
  return ok(entries);
}

function notListed(zone: ZoneEntry, listed: readonly string[]): PlanRefusal {
  const names = listed.map((code) => findZone(code)?.name ?? code).join(', ');
  return refusal(
    'zone-not-listed',
    `${zone.name} is not a zone of this indication; its zones are: ${names}.${zone.not_planned === undefined ? '' : ` ${zone.not_planned}`}`,
    zone.sources,
  );
}

function assessmentFault(
  indication: string,
  zones: readonly string[],
  assessment: AssessmentForPlan,
): PlanRefusal | null {
  const covered = assessment.indication === indication && zones.every((zone) => assessment.zones.includes(zone));
  if (!covered) return refusal('not-assessed', 'Candidacy was assessed for another indication or for other zones.');
  if (permits(assessment.verdict)) return null;
  const against = assessment.findings.filter((finding) => finding.verdict === assessment.verdict);
  const why = against.map((finding) => finding.title).join('; ') || 'see the assessment';
  const sources = against.flatMap((finding) => finding.sources);
  return refusal(
    'assessment-forbids',
    `The assessment of ${assessment.assessed_on} does not permit treatment: ${why}.`,
    sources,
  );
}
