import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expand, grouped, scalarText } from './expand-slope.ts';
import { integrate, STATES } from './integrate.generated.ts';
import { rates, slopes, states } from './model.ts';
import { medianRates, parameters, rangeOf } from './parameters.ts';

const groupsOf = (text: string) => [...grouped(expand(text).top)].map(([key, sum]) => [key, scalarText(sum)]);

describe('an equation multiplied out', () => {
  it.each([
    ['-kD * D', [['D', '-kD']]],
    [
      's3 * F * g - (km + d3 + mu * I) * N3',
      [
        ['F g', 's3'],
        ['N3', '-km - d3'],
        ['I N3', '-mu'],
      ],
    ],
    [
      'aH * (D + wH * I) - dH * H',
      [
        ['D', 'aH'],
        ['I', 'aH * wH'],
        ['H', '-dH'],
      ],
    ],
    [
      '(N1 + N3 - S) / tauS',
      [
        ['N1', 'pertauS'],
        ['N3', 'pertauS'],
        ['S', '-pertauS'],
      ],
    ],
    [
      'max(0, 1 - P - F)',
      [
        ['', '1'],
        ['P', '-1'],
        ['F', '-1'],
      ],
    ],
  ])('keeps each product of %s once, with its rates', (text, groups) => {
    expect(groupsOf(text)).toEqual(groups);
  });

  it('keeps what stands below the line apart', () => {
    const { top, bottom } = expand('(G * G) / (KG * KG + G * G)');
    expect([...grouped(top).keys()]).toEqual(['G G']);
    expect([...grouped(bottom ?? []).keys()]).toEqual(['', 'G G']);
  });

  it.each(['kD * Q', '(D', 'D D', '1 / (D + I) * M'])('refuses %s, which it cannot write a program for', (text) => {
    expect(() => expand(text)).toThrow();
  });

  it('understands every slope of the model, none of more than two things that move', () => {
    for (const state of states)
      for (const { moving } of expand(slopes[state]).top) expect(moving.length).toBeLessThanOrEqual(2);
  });
});

describe('what is taken to stay above 0', { timeout: 60_000 }, () => {
  it('does: there is room for fibroblasts and for collagen at all rates within their ranges, under any dose', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const anyRates = fc.tuple(...rates.map(() => share)).map((shares) =>
      Float64Array.from(rates, (name, at) => {
        // The middle of the range of a rate is its median, both in logarithms; its ends are five standard deviations away.
        const [low, high] = rangeOf(name);
        const [from, to] = [
          parameters[name].median * (low / parameters[name].median) ** 0.5,
          Math.min(high, parameters[name].median * (high / parameters[name].median) ** 0.5),
        ];
        return from * (to / from) ** (shares[at] ?? 0.5);
      }),
    );
    fc.assert(
      fc.property(anyRates, fc.double({ min: 0, max: 20, noNaN: true }), (one, dose) => {
        const days = Float64Array.from({ length: 60 }, (_, at) => at * 3);
        const out = new Float64Array(days.length * STATES);
        const sessions = Float64Array.of(0, 20, 40);
        const doses = new Float64Array(3).fill(dose);
        expect(integrate(one, 0, sessions, doses, 0, days, out, 0, 1e-7, 100_000)).toBeGreaterThan(0);
        const most = (one[rates.indexOf('Nmax')] ?? NaN) * (1 + 1e-6);
        days.forEach((_, row) => {
          const of = (state: (typeof states)[number]) => out[row * STATES + states.indexOf(state)] ?? NaN;
          expect(of('P') + of('F')).toBeLessThanOrEqual(1 + 1e-6);
          expect(of('N1') + of('N3')).toBeLessThanOrEqual(most);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('ends far sooner than its limit of steps at the median', () => {
    const out = new Float64Array(STATES);
    const args = [
      Float64Array.of(0, 30, 60, 90),
      new Float64Array(4).fill(1),
      0,
      Float64Array.of(180),
      out,
      0,
    ] as const;
    expect(integrate(medianRates(), 0, ...args, 5e-7, 20_000)).toBeLessThan(200);
  });
});
