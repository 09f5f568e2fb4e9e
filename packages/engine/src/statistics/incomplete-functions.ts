/**
 * The two distribution functions that exact limits are read from. Both are evaluated as published: a series where it
 * converges quickly, a continued fraction elsewhere. Accurate to about twelve digits over the counts of a practice.
 * @source NIST Digital Library of Mathematical Functions, 8.11.4, 8.9.2 (incomplete gamma) and 8.17.22 (incomplete beta)
 */

const TINY = 1e-300;
const CLOSE = 1e-15;
const MOST_TERMS = 100_000;

/** Lanczos coefficients for g = 7, nine terms. */
const LANCZOS = [
  0.999_999_999_999_809_9, 676.520_368_121_885_1, -1259.139_216_722_402_8, 771.323_428_777_653_1,
  -176.615_029_162_140_6, 12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_572e-6,
  1.505_632_735_149_311_6e-7,
] as const;

/** Share of a beta distribution (a, b) below x: I_x(a, b), for a and b above 0 and x from 0 to 1. */
export function betaShareBelow(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  // The fraction converges quickly only below the mean; above it the mirror image is evaluated.
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(x, a, b)) / a : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

/** Share of a gamma distribution with shape a and scale 1 below x: P(a, x), for a above 0. */
export function gammaShareBelow(x: number, a: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? front * gammaSeries(x, a) : 1 - front * gammaFraction(x, a);
}

function logGamma(z: number): number {
  const shifted = z - 1;
  const sum = LANCZOS.reduce((total, term, index) => total + (index === 0 ? term : term / (shifted + index)), 0);
  const t = shifted + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}

function gammaSeries(x: number, a: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && term > sum * CLOSE; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function gammaFraction(x: number, a: number): number {
  return fraction(x + 1 - a, (n) => [-n * (n - a), x + 2 * n + 1 - a]);
}

function betaFraction(x: number, a: number, b: number): number {
  return fraction(1, (n) => [betaTerm(n, x, a, b), 1]);
}

function betaTerm(n: number, x: number, a: number, b: number): number {
  const m = Math.floor(n / 2);
  return n % 2 === 0
    ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
}

/** 1 / (first + p₁ / (q₁ + p₂ / (q₂ + …))) by Lentz's method. */
function fraction(first: number, termAt: (n: number) => readonly [number, number]): number {
  let d = 1 / kept(first);
  let c = 1 / TINY;
  let value = d;
  for (let n = 1; n < MOST_TERMS; n += 1) {
    const [p, q] = termAt(n);
    d = 1 / kept(q + p * d);
    c = kept(q + p / c);
    value *= c * d;
    if (Math.abs(c * d - 1) < CLOSE) break;
  }
  return value;
}

function kept(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
