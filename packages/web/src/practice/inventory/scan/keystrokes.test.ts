import { describe, expect, it } from 'vitest';
import { collectKeystrokes, SEPARATOR } from './keystrokes.ts';

type Typed = { key: string; ctrl?: boolean; alt?: boolean };

/** What comes out of keys that follow each other at one pace. */
function typed(keys: readonly Typed[], pause_ms: number): readonly string[] {
  const strokes = collectKeystrokes();
  return keys.flatMap(({ key, ctrl = false, alt = false }, index) => {
    const fed = strokes.feed({ key, ctrl, alt, at_ms: index * pause_ms });
    return fed !== null && fed !== 'taken' ? [fed.code] : [];
  });
}
const letters = (text: string): readonly Typed[] => text.split('').map((key) => ({ key }));

describe('a hand scanner', () => {
  it('is known by its pace and its Enter or Tab', () => {
    for (const end of ['Enter', 'Tab'])
      expect(typed([...letters('0109521234543213'), { key: end }], 8)).toEqual(['0109521234543213']);
  });

  it('is not somebody who types', () => {
    expect(typed([...letters('0109521234543213'), { key: 'Enter' }], 120)).toEqual([]);
    expect(typed([...letters('12345'), { key: 'Enter' }], 8)).toEqual([]);
  });

  it.each([
    [
      'as Ctrl and ]',
      [
        { key: 'Control', ctrl: true },
        { key: ']', ctrl: true },
      ],
    ],
    ['as its own character', [{ key: SEPARATOR }]],
    [
      'as Alt and 029',
      [
        { key: 'Alt', alt: true },
        { key: '0', alt: true },
        { key: '2', alt: true },
        { key: '9', alt: true },
      ],
    ],
  ])('gives the separator %s', (_how, separator) => {
    const keys = [...letters('10ABC123'), ...separator, ...letters('21S1'), { key: 'Enter' }];
    expect(typed(keys, 8)).toEqual([`10ABC123${SEPARATOR}21S1`]);
  });

  it('types capitals with Shift in between', () => {
    expect(typed([{ key: '+' }, { key: 'Shift' }, ...letters('A99912345'), { key: 'Enter' }], 8)).toEqual([
      '+A99912345',
    ]);
  });

  it('begins anew after a pause and after a shortcut', () => {
    const strokes = collectKeystrokes();
    for (const [index, key] of 'abcdef'.split('').entries())
      strokes.feed({ key, ctrl: false, alt: false, at_ms: index * 5 });
    expect(strokes.feed({ key: 'Enter', ctrl: false, alt: false, at_ms: 5000 })).toBeNull();
    expect(typed([...letters('abcdef'), { key: 'k', ctrl: true }, { key: 'Enter' }], 5)).toEqual([]);
  });
});
