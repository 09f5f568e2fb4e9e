import { photoCaptureText } from '../text/en/photo-capture.ts';
import { useText } from '../text/use-text.ts';
import styles from './camera.module.css';
import type { FacesFound } from './use-photo-desk.ts';

/** Written in by the build: where the models and their licences lie on our own server. */
declare const __FACE_MODELS__: string;

/** Whether faces are found here, and by whose models. */
export function FacesNote({ faces }: { faces: FacesFound }) {
  const t = useText(photoCaptureText);
  return (
    <p className={styles['quiet']}>
      {t(`faces.${faces}`)} <a href={`${__FACE_MODELS__}LICENSES.txt`}>{t('faces.licences')}</a>
    </p>
  );
}
