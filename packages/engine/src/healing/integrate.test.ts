import { describe, expect, it } from 'vitest';
import { integrate, NOT_FINITE, STATES, TOO_MANY_STEPS } from './integrate.generated.ts';
import { medianRates } from './parameters.ts';

type Golden = readonly [day: number, values: readonly number[]];

/** D I M P F N3 N1 H S, as three independent programs agree on them. @source quantities.md s8.2, golden values A and B */
const oneSession: readonly Golden[] = [
  [
    14,
    [
      8.3152872e-7, 0.0433831868, 0.173326381, 0.176652288, 0.186792251, 0.0264078338, 0.0560246033, 0.540261626,
      0.00987712797,
    ],
  ],
  [
    56,
    [
      0, 1.31587674e-5, 4.56966603e-5, 8.98378688e-5, 0.000910450093, 0.0515388124, 0.114499059, 0.24189882,
      0.113759825,
    ],
  ],
  [180, [0, 0, 0, 0, 0, 0.0378652063, 0.0992154955, 0.020257932, 0.143182147]],
];
const fourSessions: readonly Golden[] = [
  [
    56,
    [0, 0.00397214896, 0.0145369469, 0.0232564043, 0.0648099367, 0.0880853195, 0.199322082, 0.680210415, 0.147167644],
  ],
  [
    120,
    [0, 0.00184684645, 0.00661363074, 0.011236595, 0.0394346848, 0.135601956, 0.342975537, 0.818206347, 0.371522626],
  ],
  [
    180,
    [0, 2.05738779e-8, 7.14036298e-8, 1.54909785e-7, 4.01642059e-6, 0.119267712, 0.325009547, 0.24671314, 0.443460468],
  ],
];

describe('the integrator', () => {
  it.each([
    ['one session', [0], oneSession],
    ['four sessions, 30 days apart', [0, 30, 60, 90], fourSessions],
  ] as const)('gives the reference values of %s to eight digits', (_, days, golden) => {
    const states = run(
      days,
      golden.map(([day]) => day),
      1e-10,
    );
    golden.forEach(([, values], row) => {
      values.forEach((value, state) => {
        const given = states[row * STATES + state] ?? NaN;
        if (value > 1e-10) expect(Math.abs(given / value - 1)).toBeLessThan(value > 1e-6 ? 1.5e-8 : 1e-7);
        else expect(Math.abs(given)).toBeLessThan(1e-10);
      });
    });
  });

  it('stays at rest to the last bit without a session, and under a dose of 0', () => {
    expect([...run([], [0, 90, 365], 1e-6)].every((value) => value === 0)).toBe(true);
    expect([...run([0, 30], [0, 90, 365], 1e-6, 0)].every((value) => value === 0)).toBe(true);
  });

  it('shows the states of a session day just after the session', () => {
    const states = run([0, 30], [0, 30], 1e-8);
    expect(states[0]).toBe(1);
    expect(states[STATES]).toBeCloseTo(1 + Math.exp(-30), 12);
  });

  it('gives a reason when the steps run out or a rate is not a number, and ends', () => {
    const out = new Float64Array(STATES);
    const [zero, one, end] = [new Float64Array(1), Float64Array.of(1), Float64Array.of(365)];
    expect(integrate(medianRates(), 0, zero, one, 0, end, out, 0, 1e-6, 10)).toBe(TOO_MANY_STEPS);
    const broken = medianRates().fill(NaN, 1, 2);
    expect(integrate(broken, 0, zero, one, 0, end, out, 0, 1e-6, 1_000)).toBe(NOT_FINITE);
  });
});

function run(days: readonly number[], points: readonly number[], tolerance: number, dose = 1): Float64Array {
  const out = new Float64Array(points.length * STATES);
  const doses = new Float64Array(days.length).fill(dose);
  const args = [Float64Array.from(days), doses, 0, Float64Array.from(points), out, 0] as const;
  expect(integrate(medianRates(), 0, ...args, tolerance, 20_000)).toBeGreaterThanOrEqual(0);
  return out;
}
