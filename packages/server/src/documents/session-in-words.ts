import { endpoints, findAnaesthetic, findDevice, findTopical, findZone } from '@stipple/engine/catalog';
import { fromHundredths } from '@stipple/engine/kernel';
import type { PassContent, SessionContent, ZoneContent } from '@stipple/record/sessions/session-content';
import { treatedZones } from '../sessions/session-chart.ts';
import type { PrintedLine } from './printed-document.ts';

/** Device, needle heads, zones and products as a patient may keep them. */
export function whatWasDone(content: SessionContent): readonly PrintedLine[] {
  const { device, cartridges, anaesthetic, topicals } = content;
  return [
    ...(device === null ? [] : [{ lead: 'Device:', text: deviceInWords(device) }]),
    ...cartridges.map(({ lot }) => ({ lead: 'Cartridge:', text: lotInWords(lot) })),
    ...treatedZones(content).map(zoneLine),
    ...(anaesthetic === null
      ? []
      : [{ lead: 'Anaesthetic:', text: productInWords(findAnaesthetic(anaesthetic.product)?.name, anaesthetic.lot) }]),
    ...topicals.map(({ topical, lot }) => ({
      lead: 'On the skin:',
      text: productInWords(findTopical(topical)?.name ?? topical, lot),
    })),
  ];
}

export function deviceInWords(code: string): string {
  return findDevice(code)?.name ?? code;
}

export function zoneInWords(code: string): string {
  return findZone(code)?.name ?? code;
}

export function endpointInWords(code: string): string {
  return endpoints.find((endpoint) => endpoint.code === code)?.label.toLowerCase() ?? code;
}

/** `2 × 1.25 mm, vertical, at 100 Hz`; what was not recorded says so. */
export function passInWords({ count, depth_hundredths, direction, speed }: PassContent, device: string | null): string {
  const depth = depth_hundredths === null ? 'depth not recorded' : `${fromHundredths(depth_hundredths)} mm`;
  const way = [
    ...(direction === null ? [] : [direction]),
    ...(speed === null ? [] : [`at ${speedInWords(speed, device)}`]),
  ];
  return [`${count} × ${depth}`, ...way].join(', ');
}

export function productInWords(name: string | undefined, lot: string): string {
  return [name ?? '', ...(lot === '' ? [] : [lotInWords(lot)])].join(', ');
}

export function lotInWords(lot: string): string {
  return lot === '' ? 'lot not recorded' : `lot ${lot}`;
}

function zoneLine({ zone, depth_hundredths, pass_count, endpoint }: ZoneContent): PrintedLine {
  return {
    lead: `${zoneInWords(zone)}:`,
    text: [
      depth_hundredths === null ? 'depth not recorded' : `${fromHundredths(depth_hundredths)} mm`,
      ...(pass_count === null ? [] : [pass_count === 1 ? '1 pass' : `${pass_count} passes`]),
      ...(endpoint === null ? [] : [endpointInWords(endpoint)]),
    ].join(', '),
  };
}

function speedInWords(step: string, device: string | null): string {
  const known = device === null ? null : findDevice(device);
  return known?.speeds.find(({ code }) => code === step)?.label ?? step;
}
