import { cite } from '../catalog/cite.ts';
import type { Finding } from '../kernel/index.ts';
import { forbidden, warning } from './limit.ts';

/** Most rolls over one place in what was read; no label gives a count for pens. */
const MOST_PASSES_READ = 15;

const sources = [
  cite('Dodda09', 'CON', 'V', '15 rolls give about 250 holes per cm².'),
  cite('Varicella', 'COH', 'V', 'About 10 passes in three directions for scars.'),
  cite('Arora22', 'RCT', 'S', 'On the scalp 4-5 times in each of three directions.'),
];

/** A count of passes over one zone. @source protocols.md s5 pass pattern */
export function checkPassCount(place: string, passes: number): readonly Finding[] {
  if (!Number.isInteger(passes) || passes < 1) {
    const text = `${passes} is no number of passes: a whole number from 1 on.`;
    return [forbidden({ rule: `${place}.passes.none`, title: 'No passes', text, sources, sign_off: 'default' }, null)];
  }
  if (passes <= MOST_PASSES_READ) return [];
  const text = `${passes} passes are more than the ${MOST_PASSES_READ} of any protocol read.`;
  return [warning({ rule: `${place}.passes.many`, title: 'Many passes', text, sources, sign_off: 'default' })];
}
