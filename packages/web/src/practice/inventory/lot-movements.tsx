import type { ResponseOf } from '@stipple/contract/endpoint';
import type { readLot } from '@stipple/contract/inventory';
import { instantText } from '../../text/dates.ts';
import { inventoryText } from '../../text/en/inventory.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { useSignedIn } from '../shell/me.ts';
import styles from './inventory.module.css';

type Movement = ResponseOf<typeof readLot>['movements'][number];

const acts = [
  'received',
  'opened',
  'used',
  'returned',
  'discarded',
  'corrected',
  'quarantined',
  'recalled',
  'released',
] as const;

/** What came and went, the latest first. */
export function LotMovements({ movements }: { movements: readonly Movement[] }) {
  const t = useText(inventoryText);
  const { practice } = useSignedIn();
  if (movements.length === 0) return null;
  return (
    <Card title={t('lot.movements')}>
      <ol className={styles['list']}>
        {movements.map((movement) => (
          <li key={movement.movement_id}>
            <span>
              {actWords(movement.act, t)}
              {movement.reason === '' ? null : <small> {movement.reason}</small>}
              <small className={styles['when']}>
                {instantText(movement.at, practice.time_zone)} · {movement.by}
              </small>
            </span>
            {movement.pieces === 0 ? null : <span className={styles['pieces']}>{signed(movement.pieces)}</span>}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function actWords(act: string, t: (key: `act.${(typeof acts)[number]}`) => string): string {
  const known = acts.find((one) => one === act);
  return known === undefined ? act : t(`act.${known}`);
}

function signed(pieces: number): string {
  return pieces > 0 ? `+${pieces}` : `−${-pieces}`;
}
