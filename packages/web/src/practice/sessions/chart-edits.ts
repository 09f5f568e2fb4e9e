import type { Chart, ChartAnaesthetic, ChartCartridge, ChartTopical, ChartZone } from './session.ts';

export type ZoneValues = Partial<Pick<ChartZone, 'endpoint' | 'skipped_because' | 'standing'>>;

/** Gives values to every chosen zone at once. */
export function changeZones(chart: Chart, chosen: readonly string[], values: ZoneValues): Chart {
  return mapZones(chart, chosen, (zone) => zoneWith(zone, values));
}

/** A zone that was put on the chart by mistake. */
export function removeZones(chart: Chart, chosen: readonly string[]): Chart {
  return { ...chart, zones: chart.zones.filter((zone) => !chosen.includes(zone.zone)) };
}

export function zoneOnChart(chart: Chart, code: string): ChartZone {
  return chart.zones.find((zone) => zone.zone === code) ?? untouchedZone(code);
}

/** Changes each chosen zone; one that is not on the chart yet is put on it. */
export function mapZones(chart: Chart, chosen: readonly string[], change: (zone: ChartZone) => ChartZone): Chart {
  const known = chart.zones.map((zone) => (chosen.includes(zone.zone) ? change(zone) : zone));
  const added = chosen
    .filter((code) => chart.zones.every((zone) => zone.zone !== code))
    .map((code) => change(untouchedZone(code)));
  return { ...chart, zones: [...known, ...added] };
}

/** Needled with everything recorded that belongs to it. */
export function isDone(zone: ChartZone): boolean {
  if (isSkipped(zone) || zone.standing === 'proposed' || zone.endpoint === null) return false;
  return zone.passes.length > 0 && zone.passes.every(({ depth_mm }) => depth_mm !== null);
}

/** Of the deepest pass; null where none is recorded. */
export function depthOf({ passes }: Pick<ChartZone, 'passes'>): number | null {
  const depths = passes.flatMap(({ depth_mm }) => (depth_mm === null ? [] : [depth_mm]));
  return depths.length === 0 ? null : Math.max(...depths);
}

/** All passes together; null where none is recorded. */
export function passCountOf({ passes }: Pick<ChartZone, 'passes'>): number | null {
  return passes.length === 0 ? null : passes.reduce((sum, { count }) => sum + count, 0);
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

/** The step that all passes share, or null where they differ or have none. */
export function sharedSpeed({ zones }: Chart): string | null {
  const [first, ...rest] = zones.flatMap(({ passes }) => passes.map(({ speed }) => speed));
  return first !== undefined && rest.every((speed) => speed === first) ? first : null;
}

export function changeSpeed(chart: Chart, speed: string | null): Chart {
  const zones = chart.zones.map((zone) => ({ ...zone, passes: zone.passes.map((pass) => ({ ...pass, speed })) }));
  return { ...chart, zones };
}

/** Another device has other speeds and other needle heads: what belonged to the last one goes. */
export function changeDevice(chart: Chart, device: string, onlySpeed: string | null): Chart {
  if (chart.device === device) return chart;
  const changed = { ...chart, device, device_serial: '', device_cleaned: null, cartridges: [] };
  return changeSpeed(changed, onlySpeed);
}

export function changeCartridge(chart: Chart, at: number, values: Partial<ChartCartridge>): Chart {
  return { ...chart, cartridges: chart.cartridges.map((one, index) => (index === at ? { ...one, ...values } : one)) };
}

/** A needle head that takes the place of the one before it, from now on. */
export function fitCartridge(chart: Chart, values: Partial<ChartCartridge>): Chart {
  return { ...chart, cartridges: [...chart.cartridges, { ...noCartridge, ...values }] };
}

export function removeCartridge(chart: Chart, at: number): Chart {
  return { ...chart, cartridges: chart.cartridges.filter((_one, index) => index !== at) };
}

/** The needle head that is fitted now. */
export function presentCartridge({ cartridges }: Chart): ChartCartridge {
  return cartridges.at(-1) ?? noCartridge;
}

const noCartridge: ChartCartridge = {
  unit_id: null,
  cartridge: null,
  lot: '',
  expires_on: null,
  fitted_at: null,
  opened_in_view: false,
  disposed: false,
};

/** Another product begins anew: its lot, grams and times are not those of the last. */
export function chooseAnaesthetic(chart: Chart, product: string): Chart {
  if (chart.anaesthetic?.product === product) return chart;
  const untouched = { lot: '', grams: null, area_cm2: null, on_at: null, off_at: null, wiped_off: false };
  return { ...chart, anaesthetic: { product, ...untouched, weight_kg: null, prescriber: '' } };
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

/** A stopping sign seen on the skin says that it was done. */
function zoneWith(zone: ChartZone, values: ZoneValues): ChartZone {
  const standing = (values.endpoint ?? null) === null ? zone.standing : 'delivered';
  return { ...zone, standing, ...values };
}

function untouchedZone(zone: string): ChartZone {
  return { zone, passes: [], endpoint: null, skipped_because: '', standing: 'proposed', proposed: null };
}
