import type { CalendarDate } from '@stipple/engine/kernel';
import { inventoryText } from '../../text/en/inventory.ts';
import { useText } from '../../text/use-text.ts';
import type { IconName } from '../../ui/icon-strokes.ts';
import { StateTag } from '../../ui/state-tag.tsx';
import type { Tone } from '../../ui/verdict-look.ts';
import { standingOf } from './stock.ts';
import type { LotStanding, StockLot } from './stock.ts';

type StandingTagProps = { lot: Pick<StockLot, 'state' | 'expires_on' | 'on_hand' | 'kind'>; today: CalendarDate };

/** What is unusual about a lot, as colour, icon and word; nothing where all is well. */
export function StandingTag({ lot, today }: StandingTagProps) {
  const t = useText(inventoryText);
  const standing = standingOf(lot, today);
  if (standing.kind === 'fine') return null;
  return (
    <StateTag {...look[standing.kind]} size="small">
      {standing.kind === 'expiring' ? t('state.expiring', { count: standing.days }) : t(`state.${standing.kind}`)}
    </StateTag>
  );
}

const look: Readonly<Record<Exclude<LotStanding['kind'], 'fine'>, { tone: Tone; icon: IconName }>> = {
  recalled: { tone: 'unsuitable', icon: 'octagon' },
  quarantined: { tone: 'defer', icon: 'lock' },
  expired: { tone: 'unsuitable', icon: 'calendar' },
  today: { tone: 'precautions', icon: 'calendar' },
  expiring: { tone: 'precautions', icon: 'calendar' },
  low: { tone: 'precautions', icon: 'triangle' },
  gone: { tone: 'unknown', icon: 'minus' },
};
