import type { ResponseOf } from '@stipple/contract/endpoint';
import type { readTrends } from '@stipple/contract/event-register';
import { depthBands, trendOf } from '@stipple/engine/adverse-events';
import { findAdverseEvent, findDevice, findZone } from '@stipple/engine/catalog';
import type { TrendCounts } from '@stipple/record/adverse-events/event-trends';

type Trends = ResponseOf<typeof readTrends>;
type TrendRow = Trends['all'];
type Dimension = Trends['groups'][number]['dimension'];

const dimensions: readonly Dimension[] = ['kind', 'operator', 'device', 'lot', 'depth', 'zone'];

/** Counts with names and exact limits: most events first; depth in its own order. */
export function trendGroups(counts: readonly TrendCounts[]): Pick<Trends, 'all' | 'groups'> {
  const of = (dimension: TrendCounts['dimension']) => counts.filter((row) => row.dimension === dimension).map(rowOf);
  const [all] = of('all');
  if (all === undefined) throw new Error('a count over everything always gives one row');
  const groups = dimensions.map((dimension) => ({ dimension, rows: inOrder(dimension, of(dimension)) }));
  return { all, groups };
}

function rowOf({ dimension, code, name, ...counts }: TrendCounts): TrendRow {
  return { code: code ?? NOT_RECORDED, name: nameOf(dimension, code, name), ...trendOf(counts) };
}

const NOT_RECORDED = 'not-recorded';
const KINDS: Readonly<Record<string, string>> = {
  cartridge: 'needle head',
  anaesthetic: 'anaesthetic',
  topical: 'product',
  sheath: 'sheath',
};

function nameOf(dimension: TrendCounts['dimension'], code: string | null, name: string | null): string {
  if (dimension === 'all') return 'All sessions';
  if (code === null) return 'Not recorded';
  if (dimension === 'kind') return findAdverseEvent(code)?.name ?? code;
  if (dimension === 'device') return findDevice(code)?.name ?? code;
  if (dimension === 'zone') return findZone(code)?.name ?? code;
  if (dimension === 'depth') return depthBands.find((band) => band.code === code)?.name ?? code;
  if (dimension === 'lot') return `${name ?? code}, ${KINDS[code.split(' ')[0] ?? ''] ?? code}`;
  return name ?? 'Not known';
}

function inOrder(dimension: Dimension, rows: readonly TrendRow[]): TrendRow[] {
  if (dimension === 'depth') {
    const place = ({ code }: TrendRow) => depthBands.findIndex((band) => band.code === code);
    return rows.toSorted((one, other) => place(one) - place(other));
  }
  const bySize = (one: TrendRow, other: TrendRow) =>
    other.events - one.events || other.sessions - one.sessions || one.name.localeCompare(other.name);
  return rows.toSorted(bySize);
}
