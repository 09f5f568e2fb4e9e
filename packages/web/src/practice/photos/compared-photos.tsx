import type { ScreenMatrix } from '@stipple/imaging/registration';
import { photoCompareText } from '../../text/en/photo-compare.ts';
import { useText } from '../../text/use-text.ts';
import { useSignedIn } from '../shell/me.ts';
import styles from './compare.module.css';
import type { Compared } from './compared.ts';
import { viewName, type Photo } from './photo.ts';
import { dayOf, sinceSession } from './since-words.ts';
import type { useSharedView } from './use-shared-view.ts';

export type CompareMode = 'side-by-side' | 'slider' | 'flicker';

type ComparedPhotosProps = {
  mode: CompareMode;
  compared: Compared;
  urls: { readonly before: string | null; readonly after: string | null };
  /** Where each photo is drawn, so that the same skin lies at the same place. */
  places: { readonly first: ScreenMatrix; readonly second: ScreenMatrix } | null;
  edge: number;
  shows: 'before' | 'after';
  shared: ReturnType<typeof useSharedView>;
};

/** The windows with the photos in them; they take the pointer. */
export function ComparedPhotos({ mode, compared, urls, places, edge, shows, shared }: ComparedPhotosProps) {
  const t = useText(photoCompareText);
  const { before, after } = compared;
  const isOne = mode !== 'side-by-side';
  const clip = mode === 'slider' ? { clipPath: `inset(0 0 0 ${edge}%)` } : {};
  const hidden = (which: 'before' | 'after'): boolean => mode === 'flicker' && shows !== which;
  return (
    <div
      className={styles['stage']}
      data-mode={mode}
      role="group"
      aria-label={t(`stage.${mode}`)}
      {...(isOne ? shared.pointer : {})}
    >
      <figure className={styles['figure']}>
        <div className={styles['window']} ref={shared.watch} {...(isOne ? {} : shared.pointer)}>
          <PlacedPhoto
            photo={before}
            which="before"
            url={urls.before}
            matrix={places?.first ?? null}
            isHidden={hidden('before')}
          />
          {isOne ? (
            <div className={styles['over']} style={clip}>
              <PlacedPhoto
                photo={after}
                which="after"
                url={urls.after}
                matrix={places?.second ?? null}
                isHidden={hidden('after')}
              />
            </div>
          ) : null}
          {mode === 'slider' ? <span className={styles['line']} style={{ insetInlineStart: `${edge}%` }} /> : null}
        </div>
        {isOne ? null : <Caption photo={before} which="before" />}
      </figure>
      {isOne ? null : (
        <figure className={styles['figure']}>
          <div className={styles['window']} {...shared.pointer}>
            <PlacedPhoto
              photo={after}
              which="after"
              url={urls.after}
              matrix={places?.second ?? null}
              isHidden={false}
            />
          </div>
          <Caption photo={after} which="after" />
        </figure>
      )}
      {isOne ? (
        <div className={styles['captions']}>
          <Caption photo={before} which="before" isOn={mode === 'slider' || shows === 'before'} />
          <Caption photo={after} which="after" isOn={mode === 'slider' || shows === 'after'} />
        </div>
      ) : null}
    </div>
  );
}

type PlacedPhotoProps = {
  photo: Photo;
  which: 'before' | 'after';
  url: string | null;
  matrix: ScreenMatrix | null;
  isHidden: boolean;
};

function PlacedPhoto({ photo, which, url, matrix, isHidden }: PlacedPhotoProps) {
  const t = useText(photoCompareText);
  const { time_zone } = useSignedIn().practice;
  if (url === null || matrix === null) return null;
  return (
    <img
      src={url}
      alt={t(`photo.alt.${which}`, { view: viewName(photo.view), day: dayOf(photo, time_zone) })}
      className={styles['photo']}
      draggable={false}
      width={photo.display_width}
      height={photo.display_height}
      hidden={isHidden}
      style={{ transform: `matrix(${matrix.join(', ')})` }}
    />
  );
}

function Caption({ photo, which, isOn = true }: { photo: Photo; which: 'before' | 'after'; isOn?: boolean }) {
  const t = useText(photoCompareText);
  const { time_zone } = useSignedIn().practice;
  return (
    <figcaption className={styles['caption']} data-on={isOn}>
      <strong>{t(which)}</strong> {dayOf(photo, time_zone)} <small>{sinceSession(photo)}</small>
    </figcaption>
  );
}
