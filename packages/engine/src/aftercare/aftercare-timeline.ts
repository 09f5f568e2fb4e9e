import { aftercareRules, findAdverseEvent, findTopical } from '../catalog/index.ts';
import type { AftercareRuleEntry, AftercareScope } from '../catalog/index.ts';
import type { AftercareItem } from './aftercare-item.ts';
import { callItems } from './call-items.ts';

export type AftercareInput = {
  readonly zones: readonly string[];
  /** Deepest setting of the session in mm. */
  readonly deepest_mm: number;
  /** Fitzpatrick type i to vi; null where it is not known, which is handled as the darker types. */
  readonly skin_type: 'i' | 'ii' | 'iii' | 'iv' | 'v' | 'vi' | null;
  readonly topicals: readonly string[];
  readonly indication: string;
  /**
   * Whether the patient has had melasma or dark marks after an injury; null where it was asked and is not known, which is
   * handled as yes. Left out by a caller that does not ask: then skin type and indication alone decide.
   */
  readonly pigment_history?: boolean | null;
};

/**
 * What to do, what to leave, what to expect and when to call, hour by hour from the end of the session: one number per rule,
 * with the figures that differ beside it. Call first, then in order of time.
 * @source protocols.md s6 and s7
 */
export function aftercareTimeline(input: AftercareInput): readonly AftercareItem[] {
  const items = Object.values(aftercareRules)
    .filter((rule) => !rule.retired && rule.reference_only !== true && applies(rule.applies_to, input))
    .map((rule) => itemOf(rule, input))
    .toSorted((a, b) => a.from_h - b.from_h || lastHour(a) - lastHour(b) || (a.rule < b.rule ? -1 : 1));
  return [...callItems(), ...granulomaCall(input.topicals), ...items];
}

function itemOf(rule: AftercareRuleEntry, input: AftercareInput): AftercareItem {
  const longer = rule.longer_for.findLast(({ scope }) => applies(scope, input));
  const notes = [
    ...(longer === undefined ? [] : [longer.why]),
    ...rule.positions.map(({ says, citation }) => `${shortName(citation.source)}: ${says}`),
    ...(rule.not_found ?? []).map((what) => `Not found: ${what}`),
  ];
  const { kind, title, text, from_h, sources, sign_off } = rule;
  const until_h = longer?.until_h ?? rule.until_h;
  return {
    rule: rule.code,
    kind,
    title,
    text,
    again: rule.again ?? null,
    from_h,
    until_h,
    sources,
    sign_off,
    positions: notes.join(' · ') || null,
  };
}

/** The key of a source reads as a name, except for the numbered articles that patients bring along. */
function shortName(source: string): string {
  return /^\d+$/.test(source) ? 'Consumer article' : source;
}

/** A fact that is not known never shortens or removes advice. */
function applies(scope: AftercareScope, input: AftercareInput): boolean {
  const { skin_type, deepest_mm } = input;
  return (
    sharesOne(scope.zones, input.zones) &&
    sharesOne(scope.topicals, input.topicals) &&
    sharesOne(scope.indications, [input.indication]) &&
    (scope.deeper_than_mm === null || !(deepest_mm <= scope.deeper_than_mm)) &&
    (scope.pigment_history !== true || (input.pigment_history !== undefined && input.pigment_history !== false)) &&
    (scope.skin_types === null || skin_type === null || scope.skin_types.includes(skin_type))
  );
}

function sharesOne(restriction: readonly string[] | null, present: readonly string[]): boolean {
  return restriction === null || present.some((code) => restriction.includes(code));
}

function lastHour(item: AftercareItem): number {
  return item.until_h ?? Number.POSITIVE_INFINITY;
}

/** After a product that is not simply allowed on open channels, lumps are a reason to call by themselves. */
function granulomaCall(topicals: readonly string[]): readonly AftercareItem[] {
  const event = findAdverseEvent('granulomatous-reaction');
  const cautious = topicals.some((code) => findTopical(code)?.standing !== 'allowed');
  if (!cautious || event === null) return [];
  return [
    {
      rule: 'call.lumps-after-product',
      kind: 'call',
      title: 'Call us if firm red bumps appear',
      text: 'A product was put on your skin during the session. Firm red bumps can be a reaction to it, also after weeks.',
      again: null,
      from_h: 0,
      until_h: null,
      sources: event.sources,
      sign_off: 'default',
      positions: null,
    },
  ];
}
