/** Which way the camera looks: at the patient, or at whoever holds the device. */
export type Facing = 'environment' | 'user';

/** Why there is no picture: not allowed, no camera, or it does not work. */
export type CameraTrouble = 'refused' | 'none' | 'broken';

/** As large as the camera gives it: a photo is looked at for years. */
const WIDEST_PX = 3840;

/** The live picture. It ends when `ended` is aborted. */
export async function openCamera(facing: Facing, ended: AbortSignal): Promise<MediaStream> {
  const video = { facingMode: facing, width: { ideal: WIDEST_PX }, height: { ideal: WIDEST_PX } };
  const stream = await navigator.mediaDevices.getUserMedia({ video, audio: false });
  const release = (): void => {
    for (const track of stream.getTracks()) track.stop();
  };
  ended.addEventListener('abort', release);
  if (ended.aborted) release();
  return stream;
}

export function troubleOf(error: unknown): CameraTrouble {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotFoundError' || name === 'OverconstrainedError' || name === 'TypeError' ? 'none' : 'broken';
}
