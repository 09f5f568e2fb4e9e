import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parseProductCode } from '@stipple/engine/product-code';
import { toBuffer } from 'bwip-js/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { packageCodes } from './package-codes.ts';

/** Codes as makers print them, drawn by one library, read by another, understood by ours. */
beforeAll(async () => {
  const place = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(await readFile(place)).buffer } });
});

async function scanned(bcid: string, text: string): Promise<string> {
  const drawn = await toBuffer({ bcid, text, scale: 4, padding: 10, backgroundcolor: 'ffffff' });
  const [found] = await readBarcodes(new Uint8Array(drawn), packageCodes);
  return (found?.symbologyIdentifier ?? '') + (found?.text ?? '');
}

const gs1 = { system: 'gs1', product: '09521234543213', expires_on: '2029-12-31', lot: 'C26-0412' };

describe('a code on a package', () => {
  it.each([
    ['gs1datamatrix', '(01)09521234543213(17)291200(10)C26-0412', gs1],
    ['gs1datamatrix', '(01)09521234543213(10)C26-0412(17)291231(21)S-7(30)10', { ...gs1, serial: 'S-7', quantity: 10 }],
    ['gs1datamatrix', '(01)09521234543213(17)291231(10)C26-0412(240)REF/1(21)a<b>', { ...gs1, reference: 'REF/1' }],
    ['gs1datamatrixrectangular', '(01)09521234543213(17)291231(10)C26-0412', gs1],
    ['gs1-128', '(01)09521234543213(17)291231(10)C26-0412', gs1],
    ['gs1-128', '(10)C26-0412(11)260105(17)291200', { product: null, lot: 'C26-0412', made_on: '2026-01-05' }],
    ['gs1qrcode', '(01)09521234543213(17)291231(10)C26-0412', gs1],
    ['hibcdatamatrix', 'A99912345/$$3291231LOT7', { product: 'A99912345', lot: 'LOT7', expires_on: '2029-12-31' }],
    ['hibcdatamatrix', 'A99912345/$$0929LOT7/S77D', { expires_on: '2029-09-30', lot: 'LOT7', serial: '77D' }],
    ['hibcdatamatrix', 'A99912345/$$8241029LOT7', { expires_on: '2029-10-31', quantity: 24 }],
    ['hibccode128', 'A99912345', { system: 'hibc', product: 'A99912345', lot: null }],
    ['hibccode39', 'A99912345', { system: 'hibc', product: 'A99912345', lot: null }],
    ['hibccode128', '$$529365LOT7K', { lot: 'LOT7', expires_on: '2029-12-31', link: 'K' }],
    ['hibcqrcode', 'A99912345/$LOT7', { product: 'A99912345', lot: 'LOT7' }],
  ])('%s %s is drawn, read and understood', async (bcid, text, wanted) => {
    const parsed = parseProductCode(await scanned(bcid, text), 2026);
    expect(parsed).toMatchObject({ ok: true, value: wanted });
  });

  it.each([
    ['datamatrix', '010952123454321310A', 'neither a GS1 nor an HIBC code'],
    ['qrcode', 'https://example.org', 'neither a GS1 nor an HIBC code'],
    ['code128', '+A999123459', 'check character'],
  ])('%s %s is refused: %s', async (bcid, text, why) => {
    const parsed = parseProductCode(await scanned(bcid, text), 2026);
    expect(parsed.ok ? '' : parsed.problem.fault).toContain(why);
  });
});
