import { describe, expect, it } from 'vitest';
import { changeScales, frame } from './change-scales.ts';

const readings = [
  { day: '2027-05-10', value: 2 },
  { day: '2027-01-10', value: 3 },
];

describe('the scales of a chart of change', () => {
  const scales = changeScales(readings, ['2027-01-20', '2027-02-17'], [1, 4]);

  it('puts readings in the order of their days', () => {
    expect(scales.placed.map((reading) => reading.day)).toEqual(['2027-01-10', '2027-05-10']);
    expect(scales.placed[0]?.x).toBe(frame.left);
    expect(scales.placed[1]?.x).toBe(frame.width - frame.right);
  });

  it('spans the whole range of the scale, so that change is not exaggerated', () => {
    expect(scales.y(1)).toBe(frame.height - frame.bottom);
    expect(scales.y(4)).toBe(frame.top);
    expect(scales.ticks).toEqual([1, 2, 3, 4]);
  });

  it('keeps sessions between the readings they lie between', () => {
    expect(scales.x('2027-02-17')).toBeGreaterThan(scales.x('2027-01-20'));
    expect(scales.x('2027-02-17')).toBeLessThan(scales.x('2027-05-10'));
  });

  it('stands with a single reading, and with none', () => {
    expect(changeScales([{ day: '2027-01-10', value: 3 }], [], [0, 10]).placed).toHaveLength(1);
    expect(changeScales([], [], [0, 10]).path).toBe('');
  });
});
