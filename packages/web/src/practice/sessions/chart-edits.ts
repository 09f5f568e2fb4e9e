import type { Chart, ChartAnaesthetic, ChartCartridge, ChartTopical, ChartZone } from './session.ts';

export type ZoneValues = Partial<Pick<ChartZone, 'depth_mm' | 'passes' | 'endpoint' | 'skipped_because'>>;

/** Gives values to every chosen zone at once; a chosen zone that is not on the chart yet is put on it. */
export function changeZones(chart: Chart, chosen: readonly string[], values: ZoneValues): Chart {
  const known = chart.zones.map((zone) => (chosen.includes(zone.zone) ? { ...zone, ...values } : zone));
  const added = chosen
    .filter((code) => chart.zones.every((zone) => zone.zone !== code))
    .map((code) => ({ ...untouchedZone(code), ...values }));
  return { ...chart, zones: [...known, ...added] };
}

/** A zone that was put on the chart by mistake. */
export function removeZones(chart: Chart, chosen: readonly string[]): Chart {
  return { ...chart, zones: chart.zones.filter((zone) => !chosen.includes(zone.zone)) };
}

export function zoneOnChart(chart: Chart, code: string): ChartZone {
  return chart.zones.find((zone) => zone.zone === code) ?? untouchedZone(code);
}

/** Needled with everything recorded that belongs to it. */
export function isDone(zone: ChartZone): boolean {
  return !isSkipped(zone) && zone.depth_mm !== null && zone.passes !== null && zone.endpoint !== null;
}

export function isSkipped(zone: ChartZone): boolean {
  return zone.skipped_because !== '';
}

/** The value that all chosen zones share, or null where they differ or have none. */
export function sharedValue<Value>(
  zones: readonly ChartZone[],
  valueOf: (zone: ChartZone) => Value | null,
): Value | null {
  const [first, ...rest] = zones.map(valueOf);
  return first !== undefined && rest.every((value) => value === first) ? first : null;
}

/** Another device has other speeds and other needle heads: what belonged to the last one goes. */
export function changeDevice(chart: Chart, device: string, onlySpeed: string | null): Chart {
  if (chart.device === device) return chart;
  return { ...chart, device, device_serial: '', speed: onlySpeed, cartridge: null };
}

export function changeCartridge(chart: Chart, values: Partial<ChartCartridge>): Chart {
  const before = chart.cartridge ?? { lot: '', expires_on: null, opened_in_view: false };
  return { ...chart, cartridge: { ...before, ...values } };
}

/** Another product begins anew: its lot, grams and times are not those of the last. */
export function chooseAnaesthetic(chart: Chart, product: string): Chart {
  if (chart.anaesthetic?.product === product) return chart;
  const untouched = { lot: '', grams: null, area_cm2: null, on_at: null, off_at: null, wiped_off: false };
  return { ...chart, anaesthetic: { product, ...untouched } };
}

export function changeAnaesthetic(chart: Chart, values: Partial<ChartAnaesthetic>): Chart {
  return chart.anaesthetic === null ? chart : { ...chart, anaesthetic: { ...chart.anaesthetic, ...values } };
}

export function addTopical(chart: Chart, topical: string): Chart {
  return { ...chart, topicals: [...chart.topicals, { topical, lot: '', prescriber: '' }] };
}

export function changeTopical(chart: Chart, at: number, values: Partial<ChartTopical>): Chart {
  return { ...chart, topicals: chart.topicals.map((one, index) => (index === at ? { ...one, ...values } : one)) };
}

export function removeTopical(chart: Chart, at: number): Chart {
  return { ...chart, topicals: chart.topicals.filter((_one, index) => index !== at) };
}

function untouchedZone(zone: string): ChartZone {
  return { zone, depth_mm: null, passes: null, endpoint: null, skipped_because: '' };
}
