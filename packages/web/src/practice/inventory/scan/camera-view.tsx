import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { inventoryText } from '../../../text/en/inventory.ts';
import { useText } from '../../../text/use-text.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import styles from './scan.module.css';

type Trouble = 'refused' | 'none' | 'broken';
/** Larger pictures take longer to read and tell no more. */
const WIDEST_PX = 1280;

/** The camera, once it is asked for; pictures stay on this device and are forgotten at once. */
export function CameraView({ onRead }: { onRead: (text: string) => void }) {
  const t = useText(inventoryText);
  const [on, setOn] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const stop = (why: Trouble) => {
    setTrouble(why);
    setOn(false);
  };
  return (
    <div className={styles['camera']}>
      {on ? <LivePicture onRead={onRead} onTrouble={stop} /> : null}
      {trouble === null ? null : (
        <p role="alert" className={styles['refused']}>
          {t(`scan.camera.${trouble}`)}
        </p>
      )}
      <ActButton
        icon="camera"
        wide
        onClick={() => {
          setTrouble(null);
          setOn(!on);
        }}
      >
        {t(on ? 'scan.camera.stop' : 'scan.camera')}
      </ActButton>
    </div>
  );
}

function LivePicture({ onRead, onTrouble }: { onRead: (text: string) => void; onTrouble: (why: Trouble) => void }) {
  const t = useText(inventoryText);
  const video = useRef<HTMLVideoElement>(null);
  const read = useEffectEvent(onRead);
  const fail = useEffectEvent(onTrouble);
  useEffect(() => {
    const element = video.current;
    if (element === null) return;
    const ended = new AbortController();
    watchCamera(element, ended.signal, (text) => read(text)).catch((error: unknown) => {
      if (!ended.signal.aborted) fail(troubleOf(error));
    });
    return () => ended.abort();
  }, []);
  return (
    <>
      <video ref={video} className={styles['picture']} muted playsInline aria-label={t('scan.camera.label')} />
      <p>{t('scan.camera.aim')}</p>
    </>
  );
}

/** Reads picture after picture until it is told to end. The same code twice in a row is one reading. */
async function watchCamera(video: HTMLVideoElement, ended: AbortSignal, onRead: (text: string) => void): Promise<void> {
  const { readPicture } = await import('./barcode-reader.ts');
  const constraints = { video: { facingMode: 'environment', width: { ideal: WIDEST_PX } }, audio: false };
  const stream = await navigator.mediaDevices.getUserMedia(constraints);
  const release = (): void => {
    for (const track of stream.getTracks()) track.stop();
  };
  ended.addEventListener('abort', release);
  if (ended.aborted) return release();
  video.srcObject = stream;
  await video.play();
  let last = '';
  while (!ended.aborted) {
    await nextFrame(video);
    const [text] = await readPicture(pictureOf(video));
    if (text === undefined || text === last || ended.aborted) continue;
    last = text;
    onRead(text);
  }
}

function nextFrame(video: HTMLVideoElement): Promise<void> {
  return new Promise((resolve) => {
    if ('requestVideoFrameCallback' in video) video.requestVideoFrameCallback(() => resolve());
    else requestAnimationFrame(() => resolve());
  });
}

function pictureOf(video: HTMLVideoElement): ImageData {
  const scale = Math.min(1, WIDEST_PX / Math.max(1, video.videoWidth));
  const [width, height] = [Math.max(1, video.videoWidth * scale), Math.max(1, video.videoHeight * scale)];
  const canvas = new OffscreenCanvas(Math.round(width), Math.round(height));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas to draw on');
  context.drawImage(video, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

function troubleOf(error: unknown): Trouble {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotFoundError' || name === 'OverconstrainedError' || name === 'TypeError' ? 'none' : 'broken';
}
