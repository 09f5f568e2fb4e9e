import { dotsOf } from './dots.ts';

/**
 * The mark: a square of dots that thin out toward one corner. Density carries meaning; here it means only *Stipple*,
 * elsewhere dots mean coverage, progress or strength, and they are never decoration.
 */
export function DotField({ size = 24, columns = 5 }: { size?: number; columns?: number }) {
  const { side, dots } = dotsOf(columns);
  return (
    <svg viewBox={`0 0 ${side} ${side}`} width={size} height={size} fill="currentColor" aria-hidden focusable="false">
      {dots.map((dot) => (
        <circle key={`${dot.x} ${dot.y}`} cx={dot.x} cy={dot.y} r={dot.r} />
      ))}
    </svg>
  );
}
