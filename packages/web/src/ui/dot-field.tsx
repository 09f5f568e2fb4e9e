/**
 * The mark: a square of dots that thin out toward one corner. Density carries meaning; here it means only *Stipple*,
 * elsewhere dots mean coverage, progress or strength, and they are never decoration.
 */
export function DotField({ size = 24, columns = 5 }: { size?: number; columns?: number }) {
  const step = 6;
  const dots = Array.from({ length: columns * columns }, (_, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    const thinning = (row + column) / (2 * (columns - 1));
    return { x: 4 + column * step, y: 4 + row * step, r: 2.75 * (1 - thinning * 0.78) };
  });
  const side = 8 + (columns - 1) * step;
  return (
    <svg viewBox={`0 0 ${side} ${side}`} width={size} height={size} fill="currentColor" aria-hidden focusable="false">
      {dots.map((dot) => (
        <circle key={`${dot.x} ${dot.y}`} cx={dot.x} cy={dot.y} r={dot.r.toFixed(2)} />
      ))}
    </svg>
  );
}
