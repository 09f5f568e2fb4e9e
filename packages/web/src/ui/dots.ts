/** The dots of the mark, thinning out toward one corner, in a square of this side. */
export function dotsOf(columns: number): { readonly side: number; readonly dots: readonly Dot[] } {
  const step = 6;
  const dots = Array.from({ length: columns * columns }, (_, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    const thinning = (row + column) / (2 * (columns - 1));
    return { x: 4 + column * step, y: 4 + row * step, r: (2.75 * (1 - thinning * 0.78)).toFixed(2) };
  });
  return { side: 8 + (columns - 1) * step, dots };
}

export type Dot = { readonly x: number; readonly y: number; readonly r: string };
