import { measureCapture, scaledLandmarks, type FaceLandmarks } from '@stipple/imaging/capture';
import { lumaOf, resampled, rgbaImage, wholeOf, type LumaImage } from '@stipple/imaging/image';
import { register, resized, type Registration } from '@stipple/imaging/registration';
import type { FaceFinding, Measured, PhotoReply, PhotoRequest, PhotoWork } from './photo-work.ts';

/**
 * Looks at photos beside the page, so that the page never waits: finds the face, measures, lays one photo on another. Nothing
 * leaves the device. What finds faces is loaded when it is first needed; where it cannot be loaded, everything else goes on.
 */
type Port = { postMessage(reply: PhotoReply): void };
const port = self as unknown as Port;

/** Measured at this size at most: eyes are large enough on it, and a phone has it in a blink. */
const LARGEST_PX = 1800;
const GLANCE = { width: 24, height: 18 };

self.addEventListener('message', ({ data }: MessageEvent<PhotoRequest>) => void answer(data));

async function answer({ id, work }: PhotoRequest): Promise<void> {
  try {
    port.postMessage({ id, ok: true, value: await done(work) });
  } catch (error) {
    port.postMessage({ id, ok: false, fault: String(error) });
  }
}

function done(work: PhotoWork): Promise<Measured | Registration | FaceFinding> {
  switch (work.kind) {
    case 'measure':
      return measure(work.picture);
    case 'align':
      return align(work.fixed, work.moving);
    case 'get-ready':
      return getReady();
  }
}

let finding: Promise<typeof import('./find-face.ts') | null> | null = null;

/** There once it is loaded. Nobody waits for it with the camera in hand. */
let finder: typeof import('./find-face.ts') | null = null;

/** Null where this device cannot run it: then photos are taken without landmarks. */
function faceFinding(): Promise<typeof import('./find-face.ts') | null> {
  finding ??= import('./find-face.ts')
    .then(async (module) => {
      await module.getFaceFinderReady();
      finder = module;
      return module;
    })
    .catch(() => null);
  return finding;
}

async function getReady(): Promise<FaceFinding> {
  return { finds_faces: (await faceFinding()) !== null };
}

async function measure(picture: ImageBitmap): Promise<Measured> {
  const landmarks = await landmarksIn(picture);
  const { image, factor } = brightnessOf(picture);
  picture.close();
  const small = resampled(image, wholeOf(image), GLANCE.width, GLANCE.height);
  const facts = measureCapture(image, landmarks === null ? null : scaledLandmarks(landmarks, factor));
  return { facts, landmarks, glance: [...small.luma] };
}

async function align(fixed: ImageBitmap, moving: ImageBitmap): Promise<Registration> {
  await faceFinding();
  const faces = [await landmarksIn(fixed), await landmarksIn(moving)];
  const [one, other] = [brightnessOf(fixed), brightnessOf(moving)];
  fixed.close();
  moving.close();
  const [first, second] = faces;
  const bothSeen =
    first === null || first === undefined || second === null || second === undefined
      ? null
      : { fixed: scaledLandmarks(first, one.factor), moving: scaledLandmarks(second, other.factor) };
  const found = register(one.image, other.image, bothSeen);
  return { ...found, transform: resized(found.transform, 1 / other.factor, 1 / one.factor) };
}

/** Null while faces cannot be found yet, and where there is none. */
async function landmarksIn(picture: ImageBitmap): Promise<FaceLandmarks | null> {
  return finder === null ? null : finder.findFace(picture).catch(() => null);
}

function brightnessOf(picture: ImageBitmap): { readonly image: LumaImage; readonly factor: number } {
  const factor = Math.min(1, LARGEST_PX / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(picture.width * factor)),
    Math.max(1, Math.round(picture.height * factor)),
  );
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas to draw on');
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  return { image: lumaOf(rgbaImage(width, height, data)), factor: width / picture.width };
}
