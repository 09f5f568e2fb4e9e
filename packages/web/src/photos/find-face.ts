import { Human } from '@vladmandic/human';
import { scaledLandmarks, type FaceLandmarks } from '@stipple/imaging/capture';
import { landmarksOfMesh } from './landmarks-of-mesh.ts';

/** Written in by the build: where the models lie on our own server. */
declare const __FACE_MODELS__: string;

/** Finding a face needs no more, and what is smaller takes less time. */
const LARGEST_PX = 1024;
const LEAST_SCORE = 0.4;

const off = { enabled: false };

/** Where a face is, its mesh and its irises, and nothing else: who it is, is nobody's business here. */
const finder = new Human({
  backend: 'wasm',
  wasmPath: new URL(__FACE_MODELS__, self.location.origin).href,
  modelBasePath: new URL(__FACE_MODELS__, self.location.origin).href,
  wasmPlatformFetch: false,
  debug: false,
  warmup: 'none',
  cacheModels: false,
  validateModels: false,
  cacheSensitivity: 0,
  filter: off,
  gesture: off,
  body: off,
  hand: off,
  object: off,
  segmentation: off,
  face: {
    enabled: true,
    detector: { modelPath: 'blazeface.json', rotation: true, maxDetected: 1, minConfidence: LEAST_SCORE },
    mesh: { enabled: true, modelPath: 'facemesh.json' },
    iris: { enabled: true, modelPath: 'iris.json' },
    attention: off,
    description: off,
    emotion: off,
    antispoof: off,
    liveness: off,
  },
});

let ready: Promise<void> | null = null;

/** Fetches the models from our own server, once. Fails where the device cannot run them. */
export function getFaceFinderReady(): Promise<void> {
  ready ??= finder.load();
  return ready;
}

/** Landmarks of the one face in the picture, in its own pixels; null where none is found. Looks at a copy of at most 1024 px. */
export async function findFace(picture: ImageBitmap): Promise<FaceLandmarks | null> {
  await getFaceFinderReady();
  const factor = Math.min(1, LARGEST_PX / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(Math.round(picture.width * factor), Math.round(picture.height * factor));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const { face } = await finder.detect(context.getImageData(0, 0, canvas.width, canvas.height));
  const found = face[0];
  const landmarks = found === undefined || found.score < LEAST_SCORE ? null : landmarksOfMesh(found.mesh);
  return landmarks === null ? null : scaledLandmarks(landmarks, picture.width / canvas.width);
}
