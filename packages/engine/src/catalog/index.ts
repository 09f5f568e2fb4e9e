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

// The marks let a bundler leave out of a page the kinds of entries that the page does not use.
type Catalogue<Entry> = Readonly<Record<string, Entry>>;

export const indications = /* @__PURE__ */ byCode(entries.indicationEntries);
export const contraindications = /* @__PURE__ */ byCode(entries.contraindicationEntries);
export const zones = /* @__PURE__ */ byCode(entries.zoneEntries);
export const devices = /* @__PURE__ */ byCode(entries.deviceEntries);
export const topicals = /* @__PURE__ */ byCode(entries.topicalEntries);
export const anaesthetics = /* @__PURE__ */ byCode(entries.anaestheticEntries);
export const outcomeScales = /* @__PURE__ */ byCode(entries.outcomeScaleEntries);
export const aftercareRules = /* @__PURE__ */ byCode(entries.aftercareRuleEntries);
export const adverseEvents = /* @__PURE__ */ byCode(entries.adverseEventEntries);
export const reportingRoutes = /* @__PURE__ */ byCode(entries.reportingRouteEntries);
export const claims = /* @__PURE__ */ byCode(entries.claimEntries);
export const sources = /* @__PURE__ */ byCode(entries.sourceEntries);
/** The questions of every contraindication and those that stand for themselves. */
export const questions = /* @__PURE__ */ byCode([
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
