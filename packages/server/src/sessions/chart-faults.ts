import { problem, type Problem } from '@stipple/contract/problems';
import { anaesthetics, devices, endpoints, topicals, zones } from '@stipple/engine/catalog';
import { fail, type Result } from '@stipple/engine/kernel';
import { demandKnownCodes, type SentCode } from '../candidacy/known-codes.ts';
import type { SentChart, SentZone } from './session-chart.ts';

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
  const { device, anaesthetic } = chart;
  return ofDevice(device).concat(
    anaesthetic === null
      ? []
      : [{ field: 'chart.anaesthetic.product', code: anaesthetic.product, known: anaesthetics }],
    chart.topicals.map(({ topical }, index) => ({
      field: `chart.topicals.${index}.topical`,
      code: topical,
      known: topicals,
    })),
    chart.zones.flatMap((zone, index) => ofZone(`chart.zones.${index}`, zone)),
  );
}

function ofDevice(device: string | null): SentCode[] {
  return device === null ? [] : [{ field: 'chart.device', code: device, known: devices }];
}

function ofZone(field: string, { zone, endpoint, passes, proposed }: SentZone): SentCode[] {
  return [
    { field: `${field}.zone`, code: zone, known: zones },
    ...(endpoint === null ? [] : [{ field: `${field}.endpoint`, code: endpoint, known: endpointCodes }]),
    ...speedCodes(`${field}.passes`, passes),
    ...speedCodes(`${field}.proposed.passes`, proposed?.passes ?? []),
  ];
}

/** A speed is a step of some device: that it is none of this one is a finding, and what happened is recorded all the same. */
export function speedCodes(field: string, passes: readonly { readonly speed: string | null }[]): readonly SentCode[] {
  return passes.flatMap(({ speed }, index) =>
    speed === null ? [] : [{ field: `${field}.${index}.speed`, code: speed, known: speedCodesOfAll }],
  );
}

function inUse(list: readonly { readonly code: string }[]): SentCode['known'] {
  return Object.fromEntries(list.map(({ code }) => [code, { retired: false }]));
}

const speedCodesOfAll = inUse(Object.values(devices).flatMap(({ speeds }) => speeds));
const endpointCodes = inUse(endpoints);
