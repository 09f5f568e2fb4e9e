import type { CalendarDate } from '@stipple/engine/kernel';
import type { LotKey, StockKind } from './stock-terms.ts';
import type { StockMove } from './move-stock.ts';

/** One line of a chart that names something of the stock. */
export type UseLine = LotKey & {
  readonly unit_id: string | null;
  readonly expires_on: CalendarDate | null;
  /** Pieces of the same lot without a unit of their own. */
  readonly pieces: number;
};

export type RecordedLine = UseLine & { readonly detached: boolean };

export type UseChanges = {
  /** New on the chart, on it again, or with another count or expiry. */
  readonly attached: readonly UseLine[];
  readonly detached: readonly UseLine[];
};

/** Lines of one lot without a unit become one line with a count. What names neither lot nor unit cannot be traced. */
export function gatheredLines(lines: readonly Omit<UseLine, 'pieces'>[]): readonly UseLine[] {
  const gathered = new Map<string, UseLine>();
  for (const line of lines) {
    if (line.lot === '' && line.unit_id === null) continue;
    const earlier = gathered.get(lineKey(line));
    const pieces = (earlier?.pieces ?? 0) + 1;
    gathered.set(lineKey(line), { ...line, pieces: line.unit_id === null ? pieces : 1 });
  }
  return [...gathered.values()];
}

/** What a chart says now against what was recorded of it before. */
export function changesBetween(now: readonly UseLine[], before: readonly RecordedLine[]): UseChanges {
  const [wanted, known] = [byKey(now), byKey(before)];
  return {
    attached: now.filter((line) => {
      const was = known.get(lineKey(line));
      return was === undefined || was.detached || was.pieces !== line.pieces || was.expires_on !== line.expires_on;
    }),
    detached: before.filter((line) => !line.detached && !wanted.has(lineKey(line))),
  };
}

/**
 * What the changes do to the unopened pieces. An opened package left the stock when it was opened; a needle head or sheath
 * named by its lot alone leaves it now, and comes back when it is taken off the chart. Tubes are not counted by use.
 */
export function movesOf(
  changes: UseChanges,
  before: readonly RecordedLine[],
  session_id: string,
): readonly StockMove[] {
  const known = byKey(before);
  const attached = changes.attached.map((line) => {
    const was = known.get(lineKey(line));
    return { line, more: line.pieces - (was === undefined || was.detached ? 0 : was.pieces) };
  });
  const detached = changes.detached.map((line) => ({ line, more: -line.pieces }));
  return [...attached, ...detached]
    .filter(({ line, more }) => line.unit_id === null && isSingleUse(line.kind) && more !== 0)
    .map(({ line: { kind, entry, lot }, more }) => ({
      kind,
      entry,
      lot,
      act: more > 0 ? 'used' : 'returned',
      pieces: -more,
      session_id,
      reason: '',
    }));
}

function isSingleUse(kind: StockKind): boolean {
  return kind === 'cartridge' || kind === 'sheath';
}

function byKey<Line extends Omit<UseLine, 'pieces'>>(lines: readonly Line[]): ReadonlyMap<string, Line> {
  return new Map(lines.map((line) => [lineKey(line), line]));
}

function lineKey({ kind, entry, lot, unit_id }: Omit<UseLine, 'pieces'>): string {
  return JSON.stringify([kind, entry, lot, unit_id]);
}
