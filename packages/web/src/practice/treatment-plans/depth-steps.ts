import type { DeviceEntry } from '@stipple/engine/catalog';

export type DepthSteps = { readonly step: number; readonly min: number; readonly max: number };

/** The steps at which a device can be set; without a device the finest step of the record's own unit that makes sense. */
export function depthSteps(device: DeviceEntry | null): DepthSteps {
  const settings = (device?.depth_settings_mm ?? []).toSorted((a, b) => a - b);
  const [min, next] = settings;
  const max = settings.at(-1);
  if (min === undefined || max === undefined) return { step: 0.25, min: 0.25, max: 3 };
  return { step: next === undefined ? 0.25 : Number((next - min).toFixed(2)), min, max };
}
