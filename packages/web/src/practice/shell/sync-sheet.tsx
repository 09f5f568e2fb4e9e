import { pageNow } from '../../offline/device-state.ts';
import type { SyncState } from '../../offline/sync-state.ts';
import type { Rows } from '../../offline/write.ts';
import { timeText } from '../../text/dates.ts';
import { offlineText } from '../../text/en/offline.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useSignedIn } from './me.ts';
import { PinCard } from './pin-card.tsx';
import { RefusedWrite } from './refused-write.tsx';
import type { SyncKind } from './sync-mark.tsx';
import styles from './sync-sheet.module.css';

type SyncSheetProps = { open: boolean; sync: SyncState; kind: SyncKind; onClose: () => void };

/** Everything about this device and the server: what waits, what was refused and the ways on, and the PIN. */
export function SyncSheet({ open, sync, kind, onClose }: SyncSheetProps) {
  const t = useText(offlineText);
  const { time_zone } = useSignedIn().practice;
  return (
    <Sheet open={open} title={t('sheet.title')} onClose={onClose}>
      <div className={styles['sheet']}>
        <Where sync={sync} kind={kind} time_zone={time_zone} />
        {sync.refused.length === 0 ? null : (
          <section className={styles['part']} aria-label={t('refused.title')}>
            <h3>{t('refused.title')}</h3>
            <p>{t('refused.lead')}</p>
            {sync.refused.map((write) => (
              <RefusedWrite key={write.id} write={write} time_zone={time_zone} onOpened={onClose} />
            ))}
          </section>
        )}
        <Listed
          title={t('waiting.title')}
          rows={sync.unsent}
          note={({ device_at }) => t('waiting.at', { time: timeText(device_at, time_zone) })}
        />
        <Listed
          title={t('given-up.title')}
          rows={sync.given_up}
          note={({ given_up }) =>
            t('given-up.why', { time: timeText(given_up?.at ?? '', time_zone), reason: given_up?.reason ?? '' })
          }
        />
        {sync.lasting ? <PinCard /> : null}
      </div>
    </Sheet>
  );
}

function Where({ sync, kind, time_zone }: { sync: SyncState; kind: SyncKind; time_zone: string }) {
  const t = useText(offlineText);
  const { held_up, last_saved_at, unsent, refused, since, lasting, online, copies_from } = sync;
  const time = timeText(since, time_zone);
  const waits = kind === 'offline' && unsent.length > 0;
  return (
    <section className={styles['part']}>
      <p className={styles['where']}>
        {t(waits ? 'state.offline-waiting' : `state.${kind}`, {
          time,
          count: kind === 'refused' ? refused.length : unsent.length,
        })}
      </p>
      {online || copies_from === null ? null : <p>{t('sheet.copies', { time: timeText(copies_from, time_zone) })}</p>}
      {last_saved_at === null ? null : <p>{t('sheet.last', { time: timeText(last_saved_at, time_zone) })}</p>}
      {held_up === null || unsent.length === 0 ? null : (
        <p>{held_up.code === 'not-signed-in' ? t('sheet.signed-out') : t('sheet.held-up', { why: held_up.detail })}</p>
      )}
      <p>{t(lasting ? 'sheet.lasting' : 'sheet.not-lasting')}</p>
      {unsent.length === 0 ? null : (
        <ActButton icon="send" onClick={() => void pageNow()?.outbox.sendNow()}>
          {t('sheet.send')}
        </ActButton>
      )}
    </section>
  );
}

function Listed({ title, rows, note }: { title: string; rows: Rows; note: (row: Rows[number]) => string }) {
  if (rows.length === 0) return null;
  return (
    <section className={styles['part']} aria-label={title}>
      <h3>{title}</h3>
      <ul className={styles['list']}>
        {rows.map((row) => (
          <li key={row.id}>
            <strong>{row.about.words}</strong>
            <span>{note(row)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
