import { instantText } from '../../text/dates.ts';
import { photosText } from '../../text/en/photos.ts';
import { useText } from '../../text/use-text.ts';
import { FactTable } from '../../ui/fact-table.tsx';
import { useSignedIn } from '../shell/me.ts';
import type { Photo } from './photo.ts';
import styles from './photos.module.css';

/** What the record says of a photo, and what the photo says of itself. */
export function PhotoFacts({ photo }: { photo: Photo }) {
  const t = useText(photosText);
  const { time_zone } = useSignedIn().practice;
  const { pose } = photo.capture;
  const makeUp = photo.make_up === null ? 'unknown' : photo.make_up ? 'yes' : 'no';
  const since = photo.days_since_session;
  const degrees = (value: number | null): string => (value === null ? '–' : String(Math.round(value)));
  return (
    <FactTable
      facts={[
        {
          label: t('sheet.taken'),
          value: t('sheet.taken.by', { when: instantText(photo.taken_at, time_zone), by: photo.taken_by }),
        },
        {
          label: t('sheet.since'),
          value: since === null ? t('day.before') : since === 0 ? t('day.same') : t('day.since', { count: since }),
        },
        { label: t('sheet.make-up'), value: t(`make-up.${makeUp}`) },
        {
          label: t('sheet.pose'),
          value:
            pose === null
              ? t('sheet.pose.none')
              : t('sheet.pose.value', {
                  yaw: degrees(pose.yaw_deg),
                  pitch: degrees(pose.pitch_deg),
                  roll: degrees(pose.roll_deg),
                }),
        },
        { label: t('sheet.source'), value: t(`source.${photo.source}`) },
        {
          label: t('sheet.size'),
          value: t('sheet.size.value', {
            width: photo.width,
            height: photo.height,
            mb: (photo.bytes / 1_000_000).toFixed(1),
          }),
        },
        { label: t('sheet.hash'), value: <code className={styles['hash']}>{photo.sha256}</code> },
      ]}
    />
  );
}
