import { findIndication, findZone } from '../catalog/index.ts';
import type { DeviceEntry, PlanTemplate, ZoneEntry } from '../catalog/index.ts';
import { fail, ok, permits } from '../kernel/index.ts';
import type { Citation, Result } from '../kernel/index.ts';
import { settingsOf } from './depth-for-zone.ts';
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

export type PlanBasis = { readonly template: PlanTemplate; readonly zones: readonly ZoneEntry[] };

type Asked = { readonly indication: string; readonly zones: readonly string[]; readonly assessment: AssessmentForPlan };

/** The template and the zones on which a plan may be built, or why not. */
export function planBasis({ indication, zones, assessment }: Asked): Result<PlanBasis, PlanRefusal> {
  const entry = findIndication(indication);
  if (entry === null)
    return fail(refusal('unknown-indication', `"${indication}" is not an indication of the catalogue.`));
  if (entry.referral !== null)
    return fail(refusal('refer', `${entry.referral.title}: ${entry.referral.text}`, entry.referral.sources));
  if (entry.plan === null) return fail(refusal('refer', `No plan is known for ${entry.name}.`, entry.sources));
  const wanted = plannableZones(zones, entry.zones);
  if (!wanted.ok) return wanted;
  const fault = assessmentFault(indication, zones, assessment);
  return fault === null ? ok({ template: entry.plan, zones: wanted.value }) : fail(fault);
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
    if (!listed.includes(zone)) return fail(notListed(entry, listed));
    entries.push(entry);
  }
  return ok(entries);
}

function notListed(zone: ZoneEntry, listed: readonly string[]): PlanRefusal {
  const names = listed.map((code) => findZone(code)?.name ?? code).join(', ');
  return refusal(
    'zone-not-listed',
    `${zone.name} is not a zone of this indication; its zones are: ${names}.`,
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
