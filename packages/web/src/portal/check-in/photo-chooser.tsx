import { useId, useRef } from 'react';
import { acceptedFiles } from '../../photos/chosen-file.ts';
import { canTakePhotos } from '../../photos/content-hash.ts';
import { portalSendingText } from '../../text/en/portal-sending.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './check-in.module.css';
import { MOST_PHOTO_MB, MOST_PHOTOS, useDraftPhotos } from './use-draft-photos.ts';

/** A photo with the check-in, if the patient wants: from the camera or from the phone's own photos. */
export function PhotoChooser({ check_in_id }: { check_in_id: string }) {
  const t = useText(portalSendingText);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { photos, refusals, add, remove } = useDraftPhotos(check_in_id);
  if (!canTakePhotos()) return null;
  return (
    <section className={styles['photos']} aria-labelledby={id}>
      <h2 id={id}>{t('photos.title')}</h2>
      <p className={styles['tickHint']}>{t('photos.hint', { most: MOST_PHOTOS })}</p>
      {photos.length === 0 ? null : (
        <ul className={styles['chosen']}>
          {photos.map(({ sha256, url }, index) => (
            <li key={sha256}>
              <img src={url} alt={t('photos.alt', { number: index + 1 })} />
              <IconButton
                icon="cross"
                label={t('photos.remove', { number: index + 1 })}
                onClick={() => remove(sha256)}
              />
            </li>
          ))}
        </ul>
      )}
      {refusals.map(({ why, name }) => (
        <p key={name + why} role="alert">
          {t(`photos.${why}`, { name, most: why === 'too-large' ? MOST_PHOTO_MB : MOST_PHOTOS })}
        </p>
      ))}
      {photos.length >= MOST_PHOTOS ? null : (
        <div>
          <ActButton icon="camera" onClick={() => input.current?.click()}>
            {t('photos.add')}
          </ActButton>
        </div>
      )}
      <input
        ref={input}
        type="file"
        accept={acceptedFiles}
        multiple
        hidden
        aria-label={t('photos.add')}
        onChange={(event) => {
          add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </section>
  );
}
