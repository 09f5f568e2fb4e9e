import type { ResponseOf } from '@stipple/contract/endpoint';
import type { readLot } from '@stipple/contract/inventory';
import { useState } from 'react';
import { instantText } from '../../text/dates.ts';
import { inventoryText } from '../../text/en/inventory.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { useSignedIn } from '../shell/me.ts';
import { DiscardUnitSheet } from './discard-unit-sheet.tsx';
import styles from './inventory.module.css';

type Unit = ResponseOf<typeof readLot>['units'][number];

/** Each package of the lot that was opened: by whom, where, and what became of it. */
export function LotUnits({ units }: { units: readonly Unit[] }) {
  const t = useText(inventoryText);
  const { practice } = useSignedIn();
  const [discarding, setDiscarding] = useState<string | null>(null);
  if (units.length === 0) return null;
  return (
    <Card title={t('lot.units')}>
      <ul className={styles['list']}>
        {units.map((unit) => (
          <li key={unit.unit_id}>
            <span>
              {t('lot.unit.opened', { when: instantText(unit.opened_at, practice.time_zone), name: unit.opened_by })}
              {unit.room === '' ? null : <small> {t('lot.unit.room', { room: unit.room })}</small>}
            </span>
            <UnitState unit={unit} />
            {isReady(unit) ? (
              <ActButton kind="quiet" size="small" onClick={() => setDiscarding(unit.unit_id)}>
                {t('do.discard-unit')}
              </ActButton>
            ) : null}
          </li>
        ))}
      </ul>
      {discarding === null ? null : <DiscardUnitSheet unit_id={discarding} onClose={() => setDiscarding(null)} />}
    </Card>
  );
}

/** Opened in advance, used by nobody, and still there. */
function isReady({ session_id, discarded_at }: Unit): boolean {
  return session_id === null && discarded_at === null;
}

function UnitState({ unit: { session_id, discarded_at, discarded_because } }: { unit: Unit }) {
  const t = useText(inventoryText);
  if (discarded_at !== null)
    return (
      <StateTag tone="unknown" icon="cross" size="small">
        {t('lot.unit.discarded', { reason: discarded_because })}
      </StateTag>
    );
  if (session_id === null)
    return (
      <StateTag tone="suitable" icon="tick" size="small">
        {t('lot.unit.ready')}
      </StateTag>
    );
  return (
    <StateTag tone="unknown" icon="needle" size="small">
      {t('lot.unit.used')}
    </StateTag>
  );
}
