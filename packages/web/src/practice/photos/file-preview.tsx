import { useState } from 'react';
import { photosText } from '../../text/en/photos.ts';
import { useText } from '../../text/use-text.ts';
import styles from './capture.module.css';
import { useBlobUrl } from './use-picture.ts';

/** The chosen file as a picture, where this browser can show it. */
export function FilePreview({ file }: { file: File }) {
  const t = useText(photosText);
  const url = useBlobUrl(file);
  const [unreadable, setUnreadable] = useState(false);
  if (unreadable) return <span className={styles['noPreview']}>{t('upload.no-preview')}</span>;
  return url === null ? null : (
    <img src={url} alt={t('upload.preview', { name: file.name })} onError={() => setUnreadable(true)} />
  );
}
