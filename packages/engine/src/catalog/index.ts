import * as entries from './index.generated.ts';
import type {
  AdverseEventEntry,
  AftercareRuleEntry,
  AnaestheticEntry,
  ClaimEntry,
  ContraindicationEntry,
  DeviceEntry,
  IndicationEntry,
  OutcomeScaleEntry,
  ReportingRouteEntry,
  SourceEntry,
  TopicalEntry,
  ZoneEntry,
} from './entry.ts';
import type { Question } from './question.ts';

export { catalogueRevision } from './index.generated.ts';
export type * from './candidacy-rule.ts';
export { endpoints, isBeyondEndpoint } from './endpoints.ts';
export type { Endpoint } from './endpoints.ts';
export type * from './entry.ts';
export { chosen, dontKnow, no, numbered, onDay, yes } from './question.ts';
export type { Answer, AnswerValue, Choice, Question } from './question.ts';
export { pooledSkinLayers } from './skin-layer-ranges.ts';
export type { SkinLayer, SkinLayerRow, StudiedSex } from './skin-layers.ts';
export { intakeTopics } from './intake-topics.ts';

type Catalogue<Entry> = Readonly<Record<string, Entry>>;

export const indications = byCode(entries.indicationEntries);
export const contraindications = byCode(entries.contraindicationEntries);
export const zones = byCode(entries.zoneEntries);
export const devices = byCode(entries.deviceEntries);
export const topicals = byCode(entries.topicalEntries);
export const anaesthetics = byCode(entries.anaestheticEntries);
export const outcomeScales = byCode(entries.outcomeScaleEntries);
export const aftercareRules = byCode(entries.aftercareRuleEntries);
export const adverseEvents = byCode(entries.adverseEventEntries);
export const reportingRoutes = byCode(entries.reportingRouteEntries);
export const claims = byCode(entries.claimEntries);
export const sources = byCode(entries.sourceEntries);
/** The questions of every contraindication and those that stand for themselves. */
export const questions = byCode([
  ...entries.contraindicationEntries.flatMap((entry) => entry.questions),
  ...entries.questionEntries,
]);

export const findIndication = (code: string): IndicationEntry | null => find(indications, code);
export const findContraindication = (code: string): ContraindicationEntry | null => find(contraindications, code);
export const findZone = (code: string): ZoneEntry | null => find(zones, code);
export const findDevice = (code: string): DeviceEntry | null => find(devices, code);
export const findTopical = (code: string): TopicalEntry | null => find(topicals, code);
export const findAnaesthetic = (code: string): AnaestheticEntry | null => find(anaesthetics, code);
export const findOutcomeScale = (code: string): OutcomeScaleEntry | null => find(outcomeScales, code);
export const findAftercareRule = (code: string): AftercareRuleEntry | null => find(aftercareRules, code);
export const findAdverseEvent = (code: string): AdverseEventEntry | null => find(adverseEvents, code);
export const findReportingRoute = (code: string): ReportingRouteEntry | null => find(reportingRoutes, code);
export const findClaim = (code: string): ClaimEntry | null => find(claims, code);
export const findSource = (key: string): SourceEntry | null => find(sources, key);
export const findQuestion = (code: string): Question | null => find(questions, code);

function byCode<Entry extends { readonly code: string }>(list: readonly Entry[]): Catalogue<Entry> {
  return Object.fromEntries(list.map((entry) => [entry.code, entry]));
}

/** Own keys only: `constructor` is not an entry. */
function find<Entry>(catalogue: Catalogue<Entry>, code: string): Entry | null {
  return Object.hasOwn(catalogue, code) ? (catalogue[code] ?? null) : null;
}
