import { fail, ok, type Result } from '@stipple/engine/kernel';

export type DecodedText = { readonly text: string; readonly encoding: 'utf-8' | 'windows-1252' };

/** Why the bytes are no text that can be read, and what to do. */
export type TextFault = { readonly fault: string; readonly remedy: string };

/**
 * Text as other programs write it: UTF-8 with or without its mark, else Windows-1252, as older programs on Windows do. Bytes that
 * are no UTF-8 cannot be UTF-8, so that nothing is guessed; what holds zero bytes is no text.
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText, TextFault> {
  if (bytes.length === 0)
    return fail({ fault: 'The file is empty.', remedy: 'Export it again and choose it once more.' });
  if (bytes.includes(0))
    return fail({
      fault: 'The file is no plain text: perhaps a spreadsheet, or text in UTF-16.',
      remedy: 'Open it in the program it came from and save it as CSV in UTF-8.',
    });
  try {
    return ok({ text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' });
  } catch {
    return ok({ text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' });
  }
}
