import { findZone } from '../catalog/index.ts';
import type { Finding } from '../kernel/index.ts';
import { warning } from './limit.ts';

/** A zone beside the wider zone that it lies in: the same skin would be needled twice. */
export function overlappingZones(codes: readonly string[]): readonly Finding[] {
  return [...new Set(codes)].flatMap((code) => {
    const zone = findZone(code);
    const wider = zone === null || zone.part_of === null ? null : findZone(zone.part_of);
    if (zone === null || wider === null || !codes.includes(wider.code)) return [];
    const text = `${zone.name} lies in ${wider.name}: choose one of the two, or leave the part out of the wider zone.`;
    const { sources } = zone;
    return [
      warning({ rule: `zones.${code}.overlaps`, title: 'The same skin twice', text, sources, sign_off: 'assumption' }),
    ];
  });
}
