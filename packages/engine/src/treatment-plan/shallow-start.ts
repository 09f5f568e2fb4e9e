import type { Citation, Finding } from '../kernel/index.ts';
import type { AssessmentForPlan } from './plan.ts';

/** Marks after needling: skin types IV to VI and dark marks before. A fact that is not known leaves its finding too. */
const pigmentRisk: readonly string[] = ['darker-skin.', 'pigment-history.'];

/**
 * Rules of candidacy whose care is a shallower first session.
 * @source protocols.md s2 rows Fitzpatrick IV-VI (history of dark marks treated alike) and Anticoagulant
 */
const askedBy: readonly string[] = [...pigmentRisk, 'anticoagulants.single-agent'];

/** The shallow end of every range and the milder endpoint, and on whose account. */
export type ShallowStart = {
  /** `Skin type IV to VI; Dark marks before`. */
  readonly because: string;
  /** Then the skin is looked at four weeks after a session, before the next. */
  readonly pigment_risk: boolean;
  readonly sources: readonly Citation[];
};

/** Null where no assessment asks for it. */
export function shallowStartOf(assessments: readonly (AssessmentForPlan | null)[]): ShallowStart | null {
  const asking = assessments
    .flatMap((assessment) => assessment?.findings ?? [])
    .filter(({ rule }) => begins(rule, askedBy));
  if (asking.length === 0) return null;
  return {
    because: [...new Set(asking.map(reasonOf))].join('; '),
    pigment_risk: asking.some(({ rule }) => begins(rule, pigmentRisk)),
    sources: distinctSources(asking.flatMap((finding) => finding.sources)),
  };
}

export function asksForShallowStart(assessment: AssessmentForPlan | null): boolean {
  return shallowStartOf([assessment]) !== null;
}

/** Care that is taken because something is not known says so. */
function reasonOf({ title, facts }: Finding): string {
  return facts.some(({ state }) => state === 'unknown') ? `${title}, or not known` : title;
}

function begins(rule: string, codes: readonly string[]): boolean {
  return codes.some((code) => rule.startsWith(code));
}

function distinctSources(sources: readonly Citation[]): readonly Citation[] {
  return sources.filter(
    (one, at) => sources.findIndex((other) => other.source === one.source && other.says === one.says) === at,
  );
}
