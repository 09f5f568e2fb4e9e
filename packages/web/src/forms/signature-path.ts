/** The box in which a signature is drawn and kept. */
export const signatureBox = { width: 600, height: 200 } as const;

export type StrokePoint = readonly [number, number];
export type Stroke = readonly StrokePoint[];

/** Strokes as one SVG path of whole numbers: a move, then smooth curves through the midpoints of what the hand drew. */
export function signaturePath(strokes: readonly Stroke[]): string {
  return strokes
    .filter((stroke) => stroke.length > 0)
    .map(strokePath)
    .join(' ');
}

/** Whether it is more than a slip of the finger: strokes that together run at least a fifth of the box's width. */
export function isSignature(strokes: readonly Stroke[]): boolean {
  return strokes.reduce((sum, stroke) => sum + strokeLength(stroke), 0) >= signatureBox.width / 5;
}

/** A point of the screen as a point of the box. */
export function toBox(
  x: number,
  y: number,
  bounds: { left: number; top: number; width: number; height: number },
): StrokePoint {
  const place = (at: number, from: number, extent: number, size: number) =>
    Math.round(Math.min(size, Math.max(0, ((at - from) / extent) * size)));
  return [
    place(x, bounds.left, bounds.width, signatureBox.width),
    place(y, bounds.top, bounds.height, signatureBox.height),
  ];
}

function strokePath(stroke: Stroke): string {
  const [first = [0, 0], ...rest] = stroke;
  if (rest.length === 0) return `M${first[0]},${first[1]} L${first[0] + 1},${first[1]}`;
  const curves = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? point;
    return `Q${point[0]},${point[1]} ${Math.round((point[0] + next[0]) / 2)},${Math.round((point[1] + next[1]) / 2)}`;
  });
  const last = rest.at(-1) ?? first;
  return [`M${first[0]},${first[1]}`, ...curves, `L${last[0]},${last[1]}`].join(' ');
}

function strokeLength(stroke: Stroke): number {
  return stroke.slice(1).reduce((sum, point, index) => {
    const before = stroke[index] ?? point;
    return sum + Math.hypot(point[0] - before[0], point[1] - before[1]);
  }, 0);
}
