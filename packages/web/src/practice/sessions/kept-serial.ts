import type { Session } from './session.ts';

const keptAt = (device: string): string => `stipple.device-serial.${device}`;

/**
 * The serial number that this device had when it was last used: on this tablet, else for this patient. It is offered at the
 * time-out and never filled in unseen.
 */
export function lastSerialOf(device: string | null, last: Session | null): string {
  if (device === null) return '';
  const here = localStorage.getItem(keptAt(device)) ?? '';
  if (here !== '' || last === null || last.chart.device !== device) return here;
  return last.chart.device_serial;
}

export function rememberSerial(device: string, serial: string): void {
  localStorage.setItem(keptAt(device), serial);
}
