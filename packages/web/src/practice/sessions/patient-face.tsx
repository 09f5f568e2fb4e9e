import { listPhotos } from '@stipple/contract/photos';
import { useRead } from '../../api/use-endpoint.ts';
import { instantText } from '../../text/dates.ts';
import { sessionActsText } from '../../text/en/sessions-acts.ts';
import { useText } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { viewName } from '../photos/photo.ts';
import { PhotoPicture } from '../photos/photo-picture.tsx';
import { useSignedIn } from '../shell/me.ts';
import { latestBaseline, whyNoFace } from './latest-baseline.ts';
import styles from './sheets.module.css';

/** Is it this person? Their latest baseline photo, where there is one; else why there is none to look at. */
export function PatientFace({ patient_id, name }: { patient_id: string; name: string }) {
  const t = useText(sessionActsText);
  const { time_zone } = useSignedIn().practice;
  const { data, waiting } = useRead(listPhotos, { params: { patient_id } });
  const photo = data === null ? null : latestBaseline(data.photos);
  if (photo === null)
    return (
      <p className={styles['no-face']}>
        <Icon name="camera" size={18} /> {waiting ? t('time-out.face.waiting') : t(`time-out.face.${whyNoFace(data)}`)}
      </p>
    );
  const when = instantText(photo.taken_at, time_zone);
  return (
    <figure className={styles['face']}>
      <PhotoPicture photo={photo} size="thumbnail" alt={t('time-out.face.alt', { name })} quiet />
      <figcaption>{t('time-out.face', { view: viewName(photo.view), when })}</figcaption>
    </figure>
  );
}
