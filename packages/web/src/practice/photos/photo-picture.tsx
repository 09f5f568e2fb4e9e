import { photosText } from '../../text/en/photos.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Photo } from './photo.ts';
import styles from './photos.module.css';
import { usePicture, type PictureSize } from './use-picture.ts';

type PhotoPictureProps = { photo: Photo; size: PictureSize; alt: string; quiet?: boolean };

/** The picture in its final place from the start; while it is fetched or cannot be, the place says so. */
export function PhotoPicture({ photo, size, alt, quiet = false }: PhotoPictureProps) {
  const t = useText(photosText);
  const { url, problem, refetch } = usePicture(photo, size);
  const shape = { aspectRatio: `${photo.display_width} / ${photo.display_height}` };
  if (url !== null)
    return (
      <img
        className={styles['picture']}
        src={url}
        alt={alt}
        width={photo.display_width}
        height={photo.display_height}
        style={shape}
        draggable={false}
      />
    );
  if (problem === null)
    return <div className={styles['blank']} style={shape} role="img" aria-label={`${alt}. ${t('photo.loading')}`} />;
  return (
    <div className={styles['blank']} style={shape}>
      <Icon name={problem.code === 'offline' ? 'offline' : 'octagon'} size={22} />
      <small>{t('photo.failed')}</small>
      {quiet ? null : (
        <ActButton size="small" onClick={refetch}>
          {t('photo.again')}
        </ActButton>
      )}
    </div>
  );
}
