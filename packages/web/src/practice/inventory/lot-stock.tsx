import { changeLot } from '@stipple/contract/inventory';
import type { BodyOf, ResponseOf } from '@stipple/contract/endpoint';
import type { readLot } from '@stipple/contract/inventory';
import { calendarDate } from '@stipple/engine/kernel';
import { useState } from 'react';
import { instantText, longDate } from '../../text/dates.ts';
import { inventoryText } from '../../text/en/inventory.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { useMay, useSignedIn } from '../shell/me.ts';
import { OpenUnitSheet } from './open-unit-sheet.tsx';
import { LotActSheet } from './lot-act-sheet.tsx';
import { Pieces } from './lot-row.tsx';
import { StandingTag } from './standing-tag.tsx';
import styles from './inventory.module.css';

type Lot = ResponseOf<typeof readLot>;
export type LotAct = BodyOf<typeof changeLot>['act'];

/** How many are left, until when they may be used, and whether the lot is stopped; and what can be done about it. */
export function LotStock({ lot: { stock } }: { lot: Lot }) {
  const t = useText(inventoryText);
  const { practice } = useSignedIn();
  const mayWrite = useMay('sessions.write');
  const [act, setAct] = useState<LotAct | null>(null);
  const [opening, setOpening] = useState(false);
  if (stock === null)
    return (
      <Card title={t('stock.card')}>
        <p>{t('lot.never-received')}</p>
      </Card>
    );
  const isStopped = stock.state !== 'available';
  return (
    <Card title={t('stock.card')}>
      <div className={styles['facts']}>
        <strong className={styles['count']}>
          <Pieces on_hand={stock.on_hand} />
        </strong>
        <span>{stock.expires_on === null ? t('expires.none') : t('expires', { day: longDate(stock.expires_on) })}</span>
        <StandingTag lot={stock} today={calendarDate(practice.today)} />
        {isStopped ? (
          <p>
            {t('stock.by', {
              reason: stock.state_reason,
              name: stock.state_by,
              when: stock.state_at === null ? '' : instantText(stock.state_at, practice.time_zone),
            })}
          </p>
        ) : null}
      </div>
      {mayWrite ? (
        <div className={styles['acts']}>
          {isStopped ? null : (
            <ActButton size="small" onClick={() => setOpening(true)}>
              {t('do.open')}
            </ActButton>
          )}
          {actsFor(stock.state).map((one) => (
            <ActButton key={one} size="small" onClick={() => setAct(one)}>
              {t(`do.${one}`)}
            </ActButton>
          ))}
        </div>
      ) : null}
      <OpenUnitSheet open={opening} stock={stock} onClose={() => setOpening(false)} />
      <LotActSheet act={act} stock={stock} onClose={() => setAct(null)} />
    </Card>
  );
}

/** The act that a state calls for stands first. */
function actsFor(state: NonNullable<Lot['stock']>['state']): readonly LotAct[] {
  if (state === 'recalled') return ['release', 'discard', 'correct'];
  if (state === 'quarantined') return ['release', 'recall', 'discard', 'correct'];
  return ['quarantine', 'recall', 'discard', 'correct'];
}
