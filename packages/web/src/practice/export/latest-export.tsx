import { instantText } from '../../text/dates.ts';
import { exportText } from '../../text/en/export.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { StateTag } from '../../ui/state-tag.tsx';
import { useSignedIn } from '../shell/me.ts';
import type { ExportNow } from './export-card.tsx';
import styles from './export.module.css';

/** The export that was asked for last: to be fetched, on its way, arrived, or broken off. */
export function LatestExport({ latest, onFetch }: { latest: ExportNow; onFetch: () => void }) {
  const t = useText(exportText);
  const isOnItsWay = latest.begun_at !== null && latest.finished_at === null && latest.fault === null;
  return (
    <div className={styles['now']}>
      {latest.address === null ? null : (
        <div className={styles['acts']}>
          <a href={latest.address} className={actClass('plain')} download onClick={onFetch}>
            {t('fetch')}
          </a>
          <span className={styles['quiet']}>{t('ready', { minutes: 30 })}</span>
        </div>
      )}
      {isOnItsWay ? (
        <p role="status">
          <progress aria-label={t('progress.label')} value={latest.parts_done} max={latest.parts_total ?? 1} />
          {t('progress', { done: latest.parts_done, total: latest.parts_total ?? 0 })}
        </p>
      ) : null}
      <Arrived latest={latest} />
      {latest.fault === null ? null : (
        <p role="alert">
          <StateTag tone="unsuitable" icon="octagon">
            {t('broken')}
          </StateTag>{' '}
          {latest.fault}
        </p>
      )}
    </div>
  );
}

function Arrived({ latest: { finished_at, rows_total, photos_total, manifest_sha256 } }: { latest: ExportNow }) {
  const t = useText(exportText);
  const { time_zone } = useSignedIn().practice;
  if (finished_at === null) return null;
  const proof = { rows: rows_total ?? 0, photos: photos_total ?? 0, hash: manifest_sha256 ?? '' };
  return (
    <div>
      <StateTag tone="suitable" icon="tick">
        {t('arrived', { when: instantText(finished_at, time_zone) })}
      </StateTag>
      <p className={styles['quiet']}>{t('arrived.proof', proof)}</p>
    </div>
  );
}
