/** The drawing area of every view. Paths are absolute, written as `x,y` pairs, so that one side gives the other. */
export const viewBox = { width: 400, height: 520 } as const;

/** The same path on the other side of the midline. */
export function mirrored(path: string): string {
  return path.replace(
    /(-?[\d.]+),(-?[\d.]+)/g,
    (_pair, x: string, y: string) => `${round(viewBox.width - Number(x))},${y}`,
  );
}

/** A path and its mirror image: zones that come in pairs are one zone. */
export function bothSides(path: string): readonly string[] {
  return [mirrored(path), path];
}

/** An ellipse as four curves, so that it mirrors like everything else. */
export function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  const [kx, ky] = [rx * 0.5523, ry * 0.5523];
  const at = (x: number, y: number) => `${round(x)},${round(y)}`;
  return [
    `M${at(cx - rx, cy)}`,
    `C${at(cx - rx, cy - ky)} ${at(cx - kx, cy - ry)} ${at(cx, cy - ry)}`,
    `C${at(cx + kx, cy - ry)} ${at(cx + rx, cy - ky)} ${at(cx + rx, cy)}`,
    `C${at(cx + rx, cy + ky)} ${at(cx + kx, cy + ry)} ${at(cx, cy + ry)}`,
    `C${at(cx - kx, cy + ry)} ${at(cx - rx, cy + ky)} ${at(cx - rx, cy)}Z`,
  ].join(' ');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
