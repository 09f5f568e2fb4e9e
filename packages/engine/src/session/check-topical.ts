import { cite } from '../catalog/cite.ts';
import { findTopical } from '../catalog/index.ts';
import type { TopicalEntry } from '../catalog/index.ts';
import { assertNever } from '../kernel/index.ts';
import type { Finding } from '../kernel/index.ts';
import { forbidden, missingFact, warning } from './limit.ts';

export type TopicalInput = {
  readonly topical: string;
  readonly lot: string | null;
  /** Who prescribed it by name; null where nobody did. */
  readonly prescriber: string | null;
  /** Hours after the session at which it goes on; null or left out during the session, on open channels. */
  readonly hours_after?: number | null | undefined;
};

const notOnTheList = [
  cite('Chu21', 'MA', 'V', 'Caution with anything that is not approved for use within the skin.'),
  cite(
    'FDA-MN',
    'REG',
    'V',
    'Needling devices are not approved to deliver cosmetics, topical medicines, vitamin solutions, drugs or blood products.',
  ),
];
const tracing = [cite('MMWR24', 'REG', 'V', 'Clients at risk could be traced only by piecing records together.')];

/**
 * Whether a product may touch open channels. What is not on the proposed list is blocked; a prescriber may override with the
 * drug, its lot and a reason.
 * @source protocols.md s5.1, DEFAULT allow-list
 */
export function checkTopical({ topical, lot, prescriber, hours_after }: TopicalInput): readonly Finding[] {
  const entry = findTopical(topical);
  const rule = `topicals.${topical}`;
  if (entry === null) {
    const text = `"${topical}" is not on the list of what may touch open channels.`;
    const words = {
      rule: `${rule}.unknown`,
      title: 'Not on the list',
      text,
      sources: notOnTheList,
      sign_off: 'default' as const,
    };
    return [forbidden(words, 'other-prescriber')];
  }
  const { name } = entry;
  const noLot = {
    rule: `${rule}.no-lot`,
    title: 'Lot not recorded',
    text: `${name} cannot be traced without its lot.`,
  };
  const untraced = isBlank(lot) ? [missingFact({ ...noLot, sources: tracing, sign_off: 'published' })] : [];
  return [...(isPast(entry, hours_after) ? [] : checkStanding(rule, entry, prescriber)), ...untraced];
}

function checkStanding(rule: string, entry: TopicalEntry, prescriber: string | null): readonly Finding[] {
  const { why, name, sources, sign_off } = entry;
  switch (entry.standing) {
    case 'allowed':
      return [];
    case 'blocked':
      return [
        forbidden(
          {
            rule: `${rule}.blocked`,
            title: 'Not on open channels',
            text: `${name}: ${why}${keptOff(entry)}`,
            sources,
            sign_off,
          },
          'other-prescriber',
        ),
      ];
    case 'prescriber': {
      if (!isBlank(prescriber))
        return [warning({ rule: `${rule}.off-label`, title: 'Off-label', text: `${name}: ${why}`, sources, sign_off })];
      const text = `${name} needs a named prescriber. ${why}`;
      return [
        forbidden(
          { rule: `${rule}.no-prescriber`, title: 'No prescriber named', text, sources, sign_off },
          'other-prescriber',
        ),
      ];
    }
    default:
      return assertNever(entry.standing);
  }
}

function keptOff({ blocked_for_h }: TopicalEntry): string {
  return blocked_for_h === undefined ? '' : ` Kept off the treated skin for ${blocked_for_h} hours.`;
}

/** Only a window that was given runs out; a product without one stays blocked. */
function isPast({ blocked_for_h }: TopicalEntry, hours_after: number | null | undefined): boolean {
  return blocked_for_h !== undefined && typeof hours_after === 'number' && hours_after >= blocked_for_h;
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}
