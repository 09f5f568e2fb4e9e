import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { packageCodes } from './package-codes.ts';

// The library would fetch its program from elsewhere; ours comes from our own server.
prepareZXingModule({ overrides: { locateFile: () => wasmUrl } });

/** The codes on one picture of the camera, each with its symbology identifier in front as a hand scanner would send it. */
export async function readPicture(picture: ImageData): Promise<readonly string[]> {
  const found = await readBarcodes(picture, packageCodes);
  return found.filter(({ isValid }) => isValid).map(({ symbologyIdentifier, text }) => symbologyIdentifier + text);
}
