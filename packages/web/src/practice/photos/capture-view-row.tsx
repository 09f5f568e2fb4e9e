import { pageNow } from '../../offline/device-state.ts';
import { photoCaptureText } from '../../text/en/photo-capture.ts';
import { photosText } from '../../text/en/photos.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './capture.module.css';
import type { SetView } from './photo.ts';
import { PhotoPicture } from './photo-picture.tsx';
import type { Capture } from './use-capture.ts';
import type { WaitingPhoto } from './use-kept-photos.ts';
import { useBlobUrl } from './use-picture.ts';

type CaptureViewRowProps = { view: SetView; of_session: boolean; capture: Capture; onSkip: () => void };

export function CaptureViewRow({ view, of_session, capture, onSkip }: CaptureViewRowProps) {
  const t = useText(photosText);
  const { views, current, taken, waiting, choose } = capture;
  const count = views.find((one) => one.view === view.view)?.taken ?? 0;
  const isCurrent = current?.view === view.view;
  const newest = taken.find((one) => one.view === view.view) ?? null;
  const stored = of_session ? (view.taken[0] ?? null) : null;
  return (
    <li className={styles['row']} data-view={view.view} data-current={isCurrent}>
      <button
        type="button"
        className={styles['choose']}
        aria-current={isCurrent ? 'step' : undefined}
        onClick={() => choose(view.view)}
      >
        <span className={styles['thumb']}>
          {newest !== null ? <LocalPicture file={newest.file} /> : null}
          {newest === null && stored !== null ? <PhotoPicture photo={stored} size="thumbnail" alt="" quiet /> : null}
          {newest === null && stored === null ? (
            <Icon name={view.skipped === null ? 'camera' : 'minus'} size={20} />
          ) : null}
        </span>
        <span className={styles['words']}>
          <strong>{view.name}</strong>
          <small>
            {view.skipped !== null && count === 0
              ? t('capture.left-out', { reason: view.skipped.reason })
              : count === 0
                ? t('capture.not-taken')
                : t('capture.taken', { count })}
          </small>
        </span>
        {count > 0 ? <Icon name="tick" size={20} /> : null}
      </button>
      <Advice advice={newest?.advice ?? []} />
      {waiting
        .filter((one) => one.view === view.view)
        .map((one) => (
          <WaitingLine key={one.photo_id} photo={one} />
        ))}
      {isCurrent && count === 0 && view.skipped === null ? (
        <ActButton
          size="small"
          kind="quiet"
          aria-label={t('capture.leave-out.of', { view: view.name })}
          onClick={onSkip}
        >
          {t('capture.leave-out')}
        </ActButton>
      ) : null}
    </li>
  );
}

function LocalPicture({ file }: { file: Blob }) {
  const url = useBlobUrl(file);
  return url === null ? null : <img src={url} alt="" />;
}

function Advice({ advice }: { advice: Capture['taken'][number]['advice'] }) {
  const t = useText(photosText);
  const words = useText(photoCaptureText);
  if (advice.length === 0) return null;
  return (
    <p className={styles['advice']}>
      {t('capture.poor', { advice: advice.map((one) => words(`advice.${one}`)).join(', ') })}
    </p>
  );
}

/** Where a photo is that the server does not have yet. */
function WaitingLine({ photo: { write } }: { photo: WaitingPhoto }) {
  const t = useText(photosText);
  if (write.state !== 'refused')
    return (
      <p className={styles['quiet']}>
        <Icon name={write.state === 'sending' ? 'send' : 'clock'} size={16} />{' '}
        {t(write.state === 'sending' ? 'capture.sending' : 'capture.kept')}
      </p>
    );
  return (
    <div className={styles['refused']} role="alert">
      <p>{t('capture.refused', { why: write.problem?.detail ?? '' })}</p>
      <ActButton size="small" onClick={() => void pageNow()?.outbox.again(write)}>
        {t('capture.send-again')}
      </ActButton>
    </div>
  );
}
