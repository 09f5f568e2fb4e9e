import type { ReaderOptions } from 'zxing-wasm/reader';

/**
 * The codes that makers print on packages; nothing else is looked for. Code 39 as it stands: its extended form would read
 * the + of HIBC as a shift.
 */
export const packageCodes: ReaderOptions = {
  formats: ['DataMatrix', 'Code128', 'Code39Std', 'QRCode'],
  tryHarder: true,
  textMode: 'Plain',
  maxNumberOfSymbols: 4,
};
