import { parentPort, workerData } from 'node:worker_threads';
import decode from 'heic-decode';

/** Decodes one HEIC photo beside the server, which goes on answering meanwhile. The size is looked at before any pixel. */
type Wish = { readonly bytes: Uint8Array; readonly most_pixels: number };

const { bytes, most_pixels }: Wish = workerData;
parentPort?.postMessage(await answer());

async function answer(): Promise<unknown> {
  try {
    const images = await decode.all({ buffer: bytes });
    try {
      const [image] = images;
      if (image === undefined) return { kind: 'unreadable' };
      const { width, height } = image;
      if (width * height > most_pixels) return { kind: 'too-many-pixels', width, height };
      const { data } = await image.decode();
      return { kind: 'decoded', width, height, rgba: new Uint8Array(data) };
    } finally {
      images.dispose();
    }
  } catch {
    return { kind: 'unreadable' };
  }
}
