import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectOk } from '@stipple/engine/kernel';
import { backupKeyText, newBackupKey, parseBackupKey } from './backup-key.ts';

describe('a backup key on paper', () => {
  it('reads back as it was written, however it is typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const text = backupKeyText({ bytes: Buffer.from(bytes) });
        const typed = text.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
        expect(expectOk(parseBackupKey(typed)).bytes).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it('is refused with one wrong letter, or one too few', () => {
    const text = backupKeyText(newBackupKey());
    const slipped = (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
    expect(parseBackupKey(slipped)).toMatchObject({ ok: false });
    expect(parseBackupKey(text.slice(1))).toMatchObject({ ok: false });
    expect(parseBackupKey('')).toMatchObject({ ok: false });
  });
});
