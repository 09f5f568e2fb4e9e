import type { Citation } from '../kernel/index.ts';

/** What makes an event serious. Several may hold. */
export const seriousnessCriteria = {
  death: 'Death',
  'life-threatening': 'Life-threatening',
  hospitalisation: 'Hospitalisation, first or prolonged',
  'permanent-damage': 'Disability or permanent damage',
  'congenital-anomaly': 'Congenital anomaly or birth defect',
  'intervention-needed': 'Intervention needed to prevent permanent impairment or damage',
  'other-serious': 'Other serious, an important medical event',
} as const;

export type SeriousnessCriterion = keyof typeof seriousnessCriteria;

/** Empty: nobody has said. Else `not-serious` alone, or the criteria that hold. */
export type Seriousness = readonly ('not-serious' | SeriousnessCriterion)[];

export type SeriousnessStanding = 'unknown' | 'serious' | 'not-serious';

/**
 * A serious injury is life-threatening, does permanent damage, or needs intervention to prevent it; form FDA 3500 asks for the other
 * criteria too.
 * @source protocols.md s8, reporting routes, CFR803-3
 */
export const seriousnessSources: readonly Citation[] = [
  {
    source: 'CFR803-3',
    grade: 'REG',
    provenance: 'V',
    says: 'Serious injury: life-threatening, permanent impairment or damage, or needing intervention to prevent it.',
  },
];

export function seriousnessStanding(seriousness: Seriousness): SeriousnessStanding {
  if (seriousness.length === 0) return 'unknown';
  return seriousness.includes('not-serious') ? 'not-serious' : 'serious';
}

/** One sentence on what is wrong with it, or null. `not-serious` excludes every criterion, and none stands twice. */
export function seriousnessFault(seriousness: readonly string[]): string | null {
  const strange = seriousness.find((one) => one !== 'not-serious' && !Object.hasOwn(seriousnessCriteria, one));
  if (strange !== undefined) return `"${strange}" is not a criterion of seriousness`;
  if (new Set(seriousness).size !== seriousness.length) return 'names a criterion twice';
  return seriousness.includes('not-serious') && seriousness.length > 1 ? 'is not serious and serious at once' : null;
}
