import { swellingWindow } from '@stipple/imaging/comparability';
import { longDate } from '../../text/dates.ts';
import { photosText } from '../../text/en/photos.ts';
import { useText } from '../../text/use-text.ts';
import { StateTag } from '../../ui/state-tag.tsx';
import { viewName, type Photo } from './photo.ts';
import type { PhotoDay } from './photo-days.ts';
import { PhotoPicture } from './photo-picture.tsx';
import styles from './photos.module.css';

/** One day: how long after a session it was, and its photos in the order of the views. */
export function PhotoDaySection({
  day: { day, days_since_session, photos },
  onOpen,
}: {
  day: PhotoDay;
  onOpen: (photo: Photo) => void;
}) {
  const t = useText(photosText);
  const { days: window_days } = swellingWindow();
  const standing = photos.filter(({ entered_in_error }) => entered_in_error === null);
  return (
    <section className={styles['day']} aria-label={longDate(day)}>
      <header>
        <h2>{longDate(day)}</h2>
        <span>{t('day.photos', { count: standing.length })}</span>
        {standing.length === 0 ? null : <span>{sinceWords(days_since_session, t)}</span>}
        {days_since_session !== null && days_since_session < window_days ? (
          <StateTag size="small" tone="precautions" icon="triangle">
            {t('day.swelling', { days: window_days })}
          </StateTag>
        ) : null}
      </header>
      <ul className={styles['grid']}>
        {photos.map((photo) => (
          <li key={photo.photo_id}>
            <PhotoTile photo={photo} day={day} onOpen={() => onOpen(photo)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type Since = { (key: 'day.before' | 'day.same'): string; (key: 'day.since', values: { count: number }): string };

function sinceWords(days: number | null, t: Since): string {
  if (days === null) return t('day.before');
  return days === 0 ? t('day.same') : t('day.since', { count: days });
}

function PhotoTile({ photo, day, onOpen }: { photo: Photo; day: string; onOpen: () => void }) {
  const t = useText(photosText);
  const words = { view: viewName(photo.view), day: longDate(day) };
  if (photo.entered_in_error !== null)
    return (
      <div className={styles['struck']}>
        <span>{words.view}</span>
        <small>{t('photo.struck')}</small>
        <small>{photo.entered_in_error.reason}</small>
      </div>
    );
  return (
    <button type="button" className={styles['tile']} onClick={onOpen}>
      <PhotoPicture photo={photo} size="thumbnail" alt={t('photo.alt', words)} quiet />
      <span className={styles['caption']}>
        {words.view}
        {photo.is_baseline ? <small className={styles['baseline']}>{t('photo.baseline')}</small> : null}
      </span>
    </button>
  );
}
