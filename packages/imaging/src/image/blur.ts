import type { LumaImage } from './image.ts';

/** Gaussian blur; beyond the edge the edge goes on. A sigma of 0 changes nothing. */
export function blurred(image: LumaImage, sigma: number): LumaImage {
  if (sigma <= 0) return image;
  const kernel = gaussian(sigma);
  return alongColumns(alongRows(image, kernel), kernel);
}

function gaussian(sigma: number): readonly number[] {
  const reach = Math.max(1, Math.ceil(3 * sigma));
  const weights = Array.from({ length: 2 * reach + 1 }, (_none, at) =>
    Math.exp(-((at - reach) ** 2) / (2 * sigma ** 2)),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

function alongRows({ width, height, luma }: LumaImage, kernel: readonly number[]): LumaImage {
  const reach = (kernel.length - 1) / 2;
  const made = new Float32Array(luma.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (const [at, weight] of kernel.entries())
        sum += weight * (luma[y * width + Math.min(Math.max(x + at - reach, 0), width - 1)] ?? 0);
      made[y * width + x] = sum;
    }
  return { width, height, luma: made };
}

function alongColumns({ width, height, luma }: LumaImage, kernel: readonly number[]): LumaImage {
  const reach = (kernel.length - 1) / 2;
  const made = new Float32Array(luma.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (const [at, weight] of kernel.entries())
        sum += weight * (luma[Math.min(Math.max(y + at - reach, 0), height - 1) * width + x] ?? 0);
      made[y * width + x] = sum;
    }
  return { width, height, luma: made };
}
