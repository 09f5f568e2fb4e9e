import { useState } from 'react';
import { photoCaptureText } from '../text/en/photo-capture.ts';
import { useText } from '../text/use-text.ts';
import { IconButton } from '../ui/icon-button.tsx';
import type { Facing } from './camera.ts';
import { CameraTroubleNotice } from './camera-trouble-notice.tsx';
import styles from './camera.module.css';
import { CheckList } from './check-list.tsx';
import { canTakePhotos } from './content-hash.ts';
import { GhostStrength } from './ghost-strength.tsx';
import type { PhotoDesk } from './photo-desk.ts';
import { ShutterBar } from './shutter-bar.tsx';
import { takePicture } from './take-picture.ts';
import type { FacesFound } from './use-photo-desk.ts';
import { useLiveCamera } from './use-live-camera.ts';
import { useLiveChecks } from './use-live-checks.ts';
import type { ViewToTake } from './view-to-take.ts';

type CameraStageProps = {
  view: ViewToTake;
  /** The photo to match, laid over the live picture. */
  ghost: { readonly url: string; readonly words: string } | null;
  desk: PhotoDesk | null;
  faces: FacesFound;
  /** Takes the picture as it is now; resolves when it is kept. */
  onPicture: (file: Blob) => Promise<void>;
};

/** The live picture with the ghost of the earlier one, what holds, and the shutter. */
export function CameraStage({ view, ghost, desk, faces, onPicture }: CameraStageProps) {
  const t = useText(photoCaptureText);
  const [facing, setFacing] = useState<Facing>('environment');
  const [auto, setAuto] = useState(true);
  const [strength, setStrength] = useState(35);
  const [busy, setBusy] = useState(false);
  const { video, shape, trouble, again } = useLiveCamera(facing, canTakePhotos());
  const take = async (): Promise<void> => {
    if (video.current === null || shape === null || busy) return;
    setBusy(true);
    try {
      const file = await takePicture(video.current);
      live.shot();
      await onPicture(file);
    } finally {
      setBusy(false);
    }
  };
  const live = useLiveChecks({
    video,
    desk,
    on: shape !== null && !busy,
    pose: view.pose,
    baseline: view.baseline,
    onReady: () => {
      if (auto) void take();
    },
  });
  const stopped = canTakePhotos() ? trouble : 'insecure';
  return (
    <section className={styles['stage']} aria-label={view.name} data-on={shape !== null}>
      <div className={styles['layout']}>
        <div
          className={styles['frame']}
          style={shape === null ? {} : { aspectRatio: `${shape.width} / ${shape.height}` }}
        >
          <video ref={video} className={styles['video']} muted playsInline aria-label={t('camera.picture')} />
          {ghost === null || shape === null ? null : (
            <img className={styles['ghost']} src={ghost.url} alt={ghost.words} style={{ opacity: strength / 100 }} />
          )}
          {stopped === null ? null : <CameraTroubleNotice trouble={stopped} onAgain={again} />}
          {stopped === null && shape === null ? <p className={styles['starting']}>{t('camera.starting')}</p> : null}
          {shape === null ? null : (
            <div className={styles['corner']}>
              <IconButton
                icon="turn"
                label={t('camera.other-side')}
                onClick={() => setFacing(facing === 'environment' ? 'user' : 'environment')}
              />
            </div>
          )}
        </div>
        {shape === null ? null : (
          <div className={styles['controls']}>
            <ShutterBar
              auto={auto}
              onAuto={setAuto}
              busy={busy}
              waits_for={live.waits_for}
              isCheckable={view.pose === null || faces !== 'no'}
              onTake={() => void take()}
            />
            <CheckList checks={live.checks} />
            <GhostStrength has_ghost={ghost !== null} percent={strength} onChange={setStrength} />
          </div>
        )}
      </div>
    </section>
  );
}
