import { listCheckInPhotos } from '@stipple/contract/check-in-photos';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { instantText } from '../../text/dates.ts';
import { healingBandText } from '../../text/en/healing-band.ts';
import { useText } from '../../text/use-text.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useMay, useSignedIn } from '../shell/me.ts';
import styles from './healing-band.module.css';

/** What the patient sent along, small; a tap shows it large. Nothing where nothing was sent. */
export function CheckInPhotos({ check_in_id }: { check_in_id: string }) {
  const t = useText(healingBandText);
  const may = useMay('chart.read');
  const { practice } = useSignedIn();
  const { data, problem, refetch } = useRead(listCheckInPhotos, { params: { check_in_id } }, { enabled: may });
  const [open, setOpen] = useState<number | null>(null);
  if (problem !== null) return <ErrorNotice problem={problem} onRetry={refetch} />;
  const photos = data?.photos ?? [];
  if (photos.length === 0) return null;
  const shown = open === null ? undefined : photos[open];
  return (
    <section>
      <h3>{t('photos.title')}</h3>
      <div className={styles['photos']}>
        {photos.map((photo, index) => (
          <button key={photo.photo_id} type="button" className={styles['photo']} onClick={() => setOpen(index)}>
            <img src={photo.thumbnail} alt={t('photos.open', { number: index + 1, of: photos.length })} />
          </button>
        ))}
      </div>
      <p className={styles['quiet']}>{t('photos.note')}</p>
      <Sheet
        open={shown !== undefined}
        place="middle"
        title={
          shown === undefined ? '' : t('photos.sheet', { when: instantText(shown.received_at, practice.time_zone) })
        }
        onClose={() => setOpen(null)}
      >
        {shown === undefined ? null : (
          <img className={styles['large']} src={shown.display} alt={t('photos.alt', { number: (open ?? 0) + 1 })} />
        )}
      </Sheet>
    </section>
  );
}
