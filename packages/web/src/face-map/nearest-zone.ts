export type Place = { readonly code: string; readonly at: readonly [number, number] };
export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

const ways: Readonly<Record<Direction, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

export function isDirection(key: string): key is Direction {
  return key in ways;
}

/** The zone the arrow leads to: the nearest one ahead, where straying sideways counts double. Stays where nothing is. */
export function nearestZone(from: string, direction: Direction, places: readonly Place[]): string {
  const start = places.find((place) => place.code === from);
  if (start === undefined) return places[0]?.code ?? from;
  const [wayX, wayY] = ways[direction];
  let best = { code: from, cost: Infinity };
  for (const place of places) {
    const [dx, dy] = [place.at[0] - start.at[0], place.at[1] - start.at[1]];
    const ahead = dx * wayX + dy * wayY;
    if (place.code === from || ahead <= 0) continue;
    const cost = ahead + 2 * Math.abs(dx * wayY + dy * wayX);
    if (cost < best.cost) best = { code: place.code, cost };
  }
  return best.code;
}
