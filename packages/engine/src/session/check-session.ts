import { findDevice } from '../catalog/index.ts';
import type { Answer } from '../catalog/index.ts';
import type { CalendarDate, Finding } from '../kernel/index.ts';
import { checkAnaesthetic } from './check-anaesthetic.ts';
import type { AnaesthetisedPatient } from './check-anaesthetic-patient.ts';
import { checkCartridge } from './check-cartridge.ts';
import { checkTopical } from './check-topical.ts';
import { forbidden } from './limit.ts';
import { refusedDevice } from './refused-device.ts';
import { overlappingZones } from './overlapping-zones.ts';
import { checkZone } from './check-zone.ts';
import type { ChartZone, SessionChart } from './session-chart.ts';

export type SessionContext = {
  readonly today: CalendarDate;
  readonly indication: string;
  readonly answers: readonly Answer[];
  /** Whether the record already holds a session with this very needle head. */
  readonly cartridge_used_before?: boolean | undefined;
} & AnaesthetisedPatient;

/**
 * Everything that can be checked while a session is written. What is not entered yet is silent, except where a product is
 * already on the skin. Each finding's rule starts with its place in the chart, for example `zones.cheeks.depth`.
 */
export function checkSession(chart: SessionChart, context: SessionContext): readonly Finding[] {
  const { today, indication, answers, cartridge_used_before = false } = context;
  const { device, anaesthetic } = chart;
  return [
    ...refusedDevice(device === null ? null : findDevice(device), 'device.refused'),
    ...onePerRule(
      chart.cartridges.flatMap((cartridge) =>
        device === null ? [] : checkCartridge({ ...cartridge, device, today, used_before: cartridge_used_before }),
      ),
    ),
    ...(anaesthetic === null
      ? []
      : checkAnaesthetic({ ...anaesthetic, answers, age_years: context.age_years, weight_kg: context.weight_kg })),
    ...chart.topicals.flatMap(checkTopical),
    ...chart.zones.flatMap((zone) => checkZone(zone, device, indication)),
    ...repeatedZones(chart.zones),
    ...overlappingZones(chart.zones.map(({ zone }) => zone)),
  ];
}

/** Several needle heads that lack the same are told of once. */
function onePerRule(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding, at) => findings.findIndex(({ rule }) => rule === finding.rule) === at);
}

function repeatedZones(zones: readonly ChartZone[]): readonly Finding[] {
  const codes = zones.map(({ zone }) => zone);
  const repeated = [...new Set(codes.filter((zone, at) => codes.indexOf(zone) !== at))];
  return repeated.map((zone) => {
    const words = { title: 'Zone entered twice', text: `${zone} is entered more than once.`, sources: [] };
    return forbidden({ rule: `zones.${zone}.repeated`, sign_off: 'default', ...words }, null);
  });
}
