import { describe, expect, it } from 'vitest';
import { frameOf } from './chart-frame.ts';
import { changeScales } from './change-scales.ts';

const frame = frameOf(720);

const readings = [
  { day: '2027-05-10', value: 2 },
  { day: '2027-01-10', value: 3 },
];

describe('the scales of a chart of change', () => {
  const scales = changeScales(readings, ['2027-01-20', '2027-02-17'], [1, 4], frame);

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
    expect(changeScales([{ day: '2027-01-10', value: 3 }], [], [0, 10], frame).placed).toHaveLength(1);
    expect(changeScales([], [], [0, 10], frame).path).toBe('');
  });

  it('says every date where there is room, and never two over each other', () => {
    const days = ['2027-01-10', '2027-02-07', '2027-03-07', '2027-06-10'].map((day) => ({ day, value: 2 }));
    const said = (width: number) =>
      changeScales(days, [], [1, 4], frameOf(width)).placed.flatMap(({ says_day, x }) => (says_day ? [x] : []));
    expect(said(900)).toHaveLength(4);
    const narrow = said(300);
    expect(narrow.length).toBeLessThan(4);
    expect(narrow.length).toBeGreaterThanOrEqual(2);
    for (const [at, x] of narrow.slice(1).entries()) expect(x - (narrow[at] ?? 0)).toBeGreaterThan(80);
  });

  it('takes the width of its place, within reason', () => {
    expect([0, 320, 5000].map((width) => frameOf(width).width)).toEqual([260, 320, 960]);
  });
});
