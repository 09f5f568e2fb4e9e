import { problem, type Problem } from '@stipple/contract/problems';
import { anaesthetics, devices, endpoints, findDevice, topicals, zones } from '@stipple/engine/catalog';
import { fail, type Result } from '@stipple/engine/kernel';
import { demandKnownCodes, type SentCode } from '../candidacy/known-codes.ts';
import type { SentChart } from './session-chart.ts';

/** A chart is refused only where the record could not hold it: a zone twice, or a code that nothing stands behind. */
export function demandReadableChart(chart: SentChart): Result<true, Problem> {
  const errors = repeatedZones(chart);
  if (errors.length > 0) return fail(problem('invalid-request', 'A zone is listed twice.', { errors }));
  return demandKnownCodes(codesOf(chart));
}

function repeatedZones(chart: SentChart): readonly { field: string; fault: string }[] {
  const codes = chart.zones.map(({ zone }) => zone);
  return codes.flatMap((code, index) =>
    codes.indexOf(code) === index ? [] : [{ field: `chart.zones.${index}.zone`, fault: `${code} is listed twice` }],
  );
}

function codesOf(chart: SentChart): readonly SentCode[] {
  const { device, speed, anaesthetic } = chart;
  return ofDevice(device, speed).concat(
    anaesthetic === null
      ? []
      : [{ field: 'chart.anaesthetic.product', code: anaesthetic.product, known: anaesthetics }],
    chart.topicals.map(({ topical }, index) => ({
      field: `chart.topicals.${index}.topical`,
      code: topical,
      known: topicals,
    })),
    chart.zones.flatMap(({ zone, endpoint }, index) => [
      { field: `chart.zones.${index}.zone`, code: zone, known: zones },
      ...(endpoint === null ? [] : [{ field: `chart.zones.${index}.endpoint`, code: endpoint, known: endpointCodes }]),
    ]),
  );
}

/** A speed is one of its device's. */
function ofDevice(device: string | null, speed: string | null): SentCode[] {
  const speeds = device === null ? [] : (findDevice(device)?.speeds ?? []);
  return [
    ...(device === null ? [] : [{ field: 'chart.device', code: device, known: devices }]),
    ...(speed === null ? [] : [{ field: 'chart.speed', code: speed, known: inUse(speeds) }]),
  ];
}

function inUse(list: readonly { readonly code: string }[]): SentCode['known'] {
  return Object.fromEntries(list.map(({ code }) => [code, { retired: false }]));
}

const endpointCodes = inUse(endpoints);
