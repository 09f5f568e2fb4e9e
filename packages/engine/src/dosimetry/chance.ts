/** Numbers that look random and are the same again for the same seed, on one platform to the last bit. */
export type Chance = {
  /** Between 0 and 1, neither of them. */
  uniform(): number;
  /** Mean 0, standard deviation 1. */
  normal(): number;
  /** Between 0 and 1 with these shape parameters, both above 0. */
  beta(a: number, b: number): number;
};

/** A small fast generator (sfc32) under a seed of 32 bits. The engine has no chance of its own: whoever asks gives the seed. */
export function openChance(seed: number): Chance {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88, seed >>> 0, 1];
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let warm = 0; warm < 16; warm += 1) next();
  const uniform = (): number => (next() + 0.5) / 4_294_967_296;
  const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const beta = (alpha: number, beta_: number): number => {
    const x = gamma(alpha, uniform, normal);
    return x / (x + gamma(beta_, uniform, normal));
  };
  return { uniform, normal, beta };
}

/** Marsaglia and Tsang's way; below a shape of 1 the sample is drawn one higher and pulled back. */
function gamma(shape: number, uniform: () => number, normal: () => number): number {
  if (shape < 1) return gamma(shape + 1, uniform, normal) * uniform() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = normal();
    const v = (1 + c * z) ** 3;
    if (v > 0 && Math.log(uniform()) < 0.5 * z * z + d - d * v + d * Math.log(v)) return d * v;
  }
}
