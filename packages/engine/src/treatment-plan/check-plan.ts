import { findDevice, findIndication, findOutcomeScale, findZone } from '../catalog/index.ts';
import type { IndicationEntry, SkinType } from '../catalog/index.ts';
import { ageInYears, permits } from '../kernel/index.ts';
import type { CalendarDate, Finding } from '../kernel/index.ts';
import { checkEndpoint, checkPass } from '../session/index.ts';
import { overlappingZones } from '../session/overlapping-zones.ts';
import { refusedDevice } from '../session/refused-device.ts';
import { forbidden, information, missingFact, warning } from '../session/limit.ts';
import { checkPlanSeries } from './check-plan-series.ts';
import { isListed } from './listed-zone.ts';
import { offLabelInWords, uncoveredZones, unknownInWords } from './off-label.ts';
import { checkShallowStart } from './check-shallow-start.ts';
import { indicationsOf } from './plan.ts';
import type { AssessmentForPlan, PlanDraft, PlanZone } from './plan.ts';

export type PlanCheck = {
  readonly plan: PlanDraft;
  readonly birth_date: CalendarDate;
  readonly today: CalendarDate;
  /** Which some clearances name; null or left out where it is not known, and then nothing that names types is cleared. */
  readonly skin_type?: SkinType | null | undefined;
  /** The assessment the plan rests on; null where there is none. */
  readonly assessment: AssessmentForPlan | null;
  /** Those of the other indications of a combined plan. */
  readonly assessments?: readonly AssessmentForPlan[];
};

/**
 * What has to be said of a plan as it stands, however it came about. A limit with the verdict *unsuitable* stands between
 * the plan and its agreement; a proposal of the engine never has one.
 * @source protocols.md s1B, s3, s4 and s7
 */
export function checkPlan(check: PlanCheck): readonly Finding[] {
  const { plan } = check;
  const indications = indicationsOf(plan).map((code) => ({ ...plan, indication: code }));
  return distinct([
    ...indications.flatMap((one) => checkIndication(one, findIndication(one.indication))),
    ...(plan.zones.length === 0 ? [nothingPlanned()] : []),
    ...plan.zones.flatMap((zone) => [
      ...indications.flatMap((one) => checkPlanZone(one, zone)),
      ...checkZoneListed(plan, zone),
    ]),
    ...repeatedZones(plan.zones),
    ...overlappingZones(plan.zones.map(({ zone }) => zone)),
    ...refusedDevice(findDevice(plan.device), 'device.refused'),
    ...indications.flatMap(checkPlanSeries),
    ...checkScales(plan),
    ...checkClearance(check),
    ...checkAssessments(check),
    ...checkShallowStart(check),
  ]);
}

/** Several indications say the same of one plan: once is enough, and the strictest stands. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ rule, text }) => {
    const key = `${rule} ${text}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function checkIndication(plan: PlanDraft, indication: IndicationEntry | null): readonly Finding[] {
  if (indication === null)
    return [ours('indication.unknown', 'Unknown indication', `"${plan.indication}" is not in the catalogue.`)];
  const { referral, sources, sign_off } = indication;
  if (referral === null && indication.plan !== null) return [];
  const text = referral?.text ?? `No plan is known for ${indication.name}.`;
  const title = referral?.title ?? 'No plan known';
  return [
    forbidden({ rule: 'indication.refer', title, text, sources: referral?.sources ?? sources, sign_off }, 'physician'),
  ];
}

function checkPlanZone({ device, indication }: PlanDraft, zone: PlanZone): readonly Finding[] {
  return [
    ...checkPass({ ...zone, device, indication }),
    ...checkEndpoint({ indication, endpoint: zone.endpoint }).map((found) => ({
      ...found,
      rule: `zones.${zone.zone}.${found.rule}`,
    })),
  ];
}

/** A zone belongs to one of the plan's indications at least; one that is not known says nothing of its zones. */
function checkZoneListed(plan: PlanDraft, { zone }: PlanZone): readonly Finding[] {
  const entries = indicationsOf(plan).flatMap((code) => findIndication(code) ?? []);
  const [main] = entries;
  if (main === undefined || entries.some((entry) => isListed(zone, entry.zones))) return [];
  return [notListed(`zones.${zone}`, zone, main)];
}

function notListed(place: string, zone: string, indication: IndicationEntry): Finding {
  const names = indication.zones.map((code) => findZone(code)?.name ?? code).join(', ');
  const entry = findZone(zone);
  const why = entry?.not_planned === undefined ? '' : ` ${entry.not_planned}`;
  const text = `${entry?.name ?? zone} is not a zone of ${indication.name}; its zones are: ${names}.${why}`;
  const { sources } = indication;
  return forbidden(
    { rule: `${place}.not-listed`, title: 'Not a zone of this indication', text, sources, sign_off: 'default' },
    'physician',
  );
}

function repeatedZones(zones: readonly PlanZone[]): readonly Finding[] {
  const codes = zones.map(({ zone }) => zone);
  const repeated = [...new Set(codes.filter((zone, at) => codes.indexOf(zone) !== at))];
  return repeated.map((zone) =>
    ours(`zones.${zone}.repeated`, 'Zone planned twice', `${zone} is planned more than once.`),
  );
}

function checkScales(plan: PlanDraft): readonly Finding[] {
  const asked = [
    { field: 'measure', code: plan.measure, by: 'clinician' },
    { field: 'patient_measure', code: plan.patient_measure, by: 'patient' },
  ];
  return asked.flatMap(({ field, code, by }) => {
    if (code === null || findOutcomeScale(code)?.rated_by === by) return [];
    return [ours(`${field}.unknown`, 'No such scale', `"${code}" is not a scale that the ${by} rates.`)];
  });
}

/** Off-label is said and told; what only the skin type decides is asked for, and counts as off-label until it is known. */
function checkClearance({ plan, birth_date, today, skin_type }: PlanCheck): readonly Finding[] {
  const device = findDevice(plan.device);
  if (device === null) return [];
  const patient = { age_years: ageInYears(birth_date, today), skin_type };
  const indications = indicationsOf(plan);
  const codes = plan.zones.map(({ zone }) => zone);
  const { off_label, unknown } = uncoveredZones(device, indications, codes, patient);
  const cited = device.cleared_for.map((clearance) => clearance.citation);
  const words = { sources: cited.length > 0 ? cited : device.sources, sign_off: device.sign_off };
  const findings: Finding[] = [];
  if (off_label.length > 0) {
    const said = { ...words, title: 'Off-label', text: offLabelInWords(device, indications, off_label, patient) };
    findings.push(
      plan.off_label
        ? information({ rule: 'off_label.stated', ...said })
        : warning({ rule: 'off_label.not-stated', ...said }),
    );
  }
  if (unknown.length > 0) {
    const text = unknownInWords(device, indications, unknown, patient);
    const title = 'Cleared or off-label: skin type unknown';
    findings.push(missingFact({ rule: 'off_label.skin-type-unknown', title, text, ...words }));
  }
  return findings;
}

/** Each indication of the plan needs an assessment of its own. */
function checkAssessments({ plan, assessment, assessments = [] }: PlanCheck): readonly Finding[] {
  return indicationsOf(plan).flatMap((indication) => {
    const own = [assessment, ...assessments].find((one) => one?.indication === indication) ?? assessment;
    return checkAssessment({ ...plan, indication }, own);
  });
}

function checkAssessment(plan: PlanDraft, assessment: AssessmentForPlan | null): readonly Finding[] {
  if (assessment === null)
    return [ours('assessment.none', 'Not assessed', 'Candidacy has not been assessed for this plan.')];
  const uncovered = plan.zones.filter(({ zone }) => !assessment.zones.includes(zone)).map(({ zone }) => zone);
  if (assessment.indication !== plan.indication || uncovered.length > 0) {
    const what = assessment.indication === plan.indication ? uncovered.join(', ') : plan.indication;
    return [ours('assessment.other', 'Assess again', `Candidacy was not assessed for ${what}.`)];
  }
  if (permits(assessment.verdict)) return [];
  const text = `The assessment of ${assessment.assessed_on} says: ${assessment.verdict}. The clinician’s signed decision is needed.`;
  return [
    {
      ...information({ rule: 'assessment.verdict', title: 'Candidacy', text, sources: [], sign_off: 'default' }),
      verdict: 'suitable-with-precautions',
    },
  ];
}

function nothingPlanned(): Finding {
  return ours('zones.none', 'No zone', 'A plan needs at least one zone.');
}

/** A fault of the plan itself, which nobody overrides: it is put right. */
function ours(rule: string, title: string, text: string): Finding {
  return forbidden({ rule, title, text, sources: [], sign_off: 'default' }, null);
}
