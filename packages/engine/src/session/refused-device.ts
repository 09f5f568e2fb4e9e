import type { DeviceEntry } from '../catalog/index.ts';
import type { Finding } from '../kernel/index.ts';
import { forbidden } from './limit.ts';

/**
 * Whatever is asked of it, a device of another procedure, or one that is not for a practice, is refused: no rule here was
 * written for it.
 * @source protocols.md s2 RF microneedling, s5.2 home rollers
 */
export function refusedDevice(device: DeviceEntry | null, rule: string): readonly Finding[] {
  if (device === null || device.refused === null) return [];
  const { title, text, sources } = device.refused;
  return [forbidden({ rule, title, text: `${device.name}: ${text}`, sources, sign_off: device.sign_off }, null)];
}
