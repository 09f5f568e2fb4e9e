import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSignature, signatureBox, signaturePath, toBox } from './signature-path.ts';

const point = fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 200 }));

describe('a signature drawn by hand', () => {
  it('is a path of moves, lines and curves only, whatever was drawn', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(point, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 6 }),
        (strokes) => {
          expect(signaturePath(strokes)).toMatch(/^[MLQC0-9 .,-]+$/);
        },
      ),
    );
  });

  it('begins and ends where the hand began and ended', () => {
    const path = signaturePath([
      [
        [10, 20],
        [40, 60],
        [90, 30],
      ],
    ]);
    expect(path.startsWith('M10,20')).toBe(true);
    expect(path.endsWith('L90,30')).toBe(true);
  });

  it('is not a dot or a slip of the finger', () => {
    expect(isSignature([[[300, 100]]])).toBe(false);
    expect(
      isSignature([
        [
          [10, 100],
          [200, 90],
        ],
      ]),
    ).toBe(true);
  });

  it('stays inside its box', () => {
    const bounds = { left: 100, top: 50, width: 300, height: 100 };
    expect(toBox(250, 100, bounds)).toEqual([300, 100]);
    expect(toBox(9_999, -5, bounds)).toEqual([signatureBox.width, 0]);
  });
});
