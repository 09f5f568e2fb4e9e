import { Link } from '@tanstack/react-router';
import { photosText } from '../../text/en/photos.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import type { PhotoUse } from './photo.ts';
import styles from './photos.module.css';

const purposes = ['for_record', 'for_teaching', 'for_publication'] as const;

/** What the patient agreed to, and what an absent agreement stops. */
export function PhotoUseNotice({ patient_id, photo_use }: { patient_id: string; photo_use: PhotoUse }) {
  const t = useText(photosText);
  return (
    <Card title={t('use.title')}>
      <ul className={styles['uses']}>
        {purposes.map((purpose) => (
          <li key={purpose}>
            <span>{t(`use.${purpose}`)}</span>
            <UseTag agreed={photo_use[purpose]} />
          </li>
        ))}
      </ul>
      {photo_use.for_record === false ? <p role="alert">{t('use.stops.record')}</p> : null}
      {photo_use.for_record === null ? <p>{t('use.stops.unasked')}</p> : null}
      {photo_use.for_teaching === true ? null : <p className={styles['quiet']}>{t('use.stops.teaching')}</p>}
      {photo_use.for_publication === true ? null : <p className={styles['quiet']}>{t('use.stops.publication')}</p>}
      <Link to="/patients/$patient_id/consent" params={{ patient_id }}>
        {t('use.ask')}
      </Link>
    </Card>
  );
}

function UseTag({ agreed }: { agreed: boolean | null }) {
  const t = useText(photosText);
  if (agreed === null)
    return (
      <StateTag size="small" tone="unknown" icon="question">
        {t('use.unasked')}
      </StateTag>
    );
  return (
    <StateTag size="small" tone={agreed ? 'suitable' : 'unknown'} icon={agreed ? 'tick' : 'cross'}>
      {t(agreed ? 'use.yes' : 'use.no')}
    </StateTag>
  );
}
