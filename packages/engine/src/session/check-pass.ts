import { findDevice, findIndication, findZone } from '../catalog/index.ts';
import type { DeviceEntry, ZoneEntry } from '../catalog/index.ts';
import type { Finding } from '../kernel/index.ts';
import { checkPassCount } from './check-pass-count.ts';
import { forbidden, missingFact, warning } from './limit.ts';
import { refusedDevice } from './refused-device.ts';

export type PassInput = {
  readonly zone: string;
  readonly depth_mm: number;
  readonly passes: number;
  readonly device: string;
  readonly indication: string;
};

/**
 * Whether a zone is needled within its own ceiling, the device's evaluated depth and the indication's range. A deeper setting
 * never says less than a shallower one of the same device.
 * @source protocols.md s4 (DEFAULT column), s3 depth evaluated, s1B depth
 */
export function checkPass({ zone, depth_mm, passes, device, indication }: PassInput): readonly Finding[] {
  const entry = findZone(zone);
  const place = `zones.${zone}`;
  if (entry === null) return [unknownEntry(`${place}.unknown`, 'Zone not in the catalogue', zone)];
  if (entry.excluded) return [excluded(entry)];
  const deviceEntry = findDevice(device);
  const refused = refusedDevice(deviceEntry, `${place}.device.refused`);
  if (refused.length > 0) return refused;
  return [
    ...(deviceEntry === null
      ? [unknownEntry(`${place}.device.unknown`, 'Device not in the catalogue', device)]
      : checkDeviceDepth(place, deviceEntry, depth_mm)),
    ...checkZoneDepth(entry, depth_mm),
    ...checkIndicationDepth(place, indication, depth_mm),
    ...checkPassCount(place, passes),
  ];
}

/** The zone's ceiling and its usual range, whatever the device. */
export function checkZoneDepth(zone: ZoneEntry, depth_mm: number): readonly Finding[] {
  const place = `zones.${zone.code}.depth`;
  const { sources, sign_off, depth_cap_mm } = zone;
  const usual = zone.soft_depth_mm[1];
  if (!(depth_mm > 0))
    return [
      forbidden(
        { rule: `${place}.none`, title: 'No depth', text: `${depth_mm} mm is no needle depth.`, sources, sign_off },
        null,
      ),
    ];
  if (depth_mm > depth_cap_mm) {
    const text = `${depth_mm} mm at ${zone.name} is above its ceiling of ${depth_cap_mm} mm. ${zone.why_cap}`;
    return [
      forbidden(
        { rule: `${place}.above-cap`, title: 'Above the zone’s ceiling', text, sources, sign_off },
        'physician',
      ),
    ];
  }
  if (depth_mm <= usual) return [];
  const text = `${depth_mm} mm at ${zone.name} is above its usual range, which ends at ${usual} mm.`;
  return [warning({ rule: `${place}.above-usual`, title: 'Above the usual range', text, sources, sign_off })];
}

function checkDeviceDepth(place: string, device: DeviceEntry, depth_mm: number): readonly Finding[] {
  const { name, sources, evaluated_to_mm, sign_off } = device;
  const findings: Finding[] = [...checkSetting(place, device, depth_mm)];
  if (evaluated_to_mm !== null && depth_mm > evaluated_to_mm) {
    const text = `${name} was evaluated to ${evaluated_to_mm} mm; ${depth_mm} mm is beyond it.`;
    const rule = `${place}.depth.beyond-evaluated`;
    findings.push(warning({ rule, title: 'Deeper than evaluated', text, sources, sign_off }));
  }
  return findings;
}

/** A setting of the dial; where its steps were not read, at most its deepest; where nothing was read, that has to be looked up. */
function checkSetting(place: string, device: DeviceEntry, depth_mm: number): readonly Finding[] {
  const { name, sources, sign_off, depth_settings_mm, deepest_mm } = device;
  const title = 'Not a setting of this device';
  if (depth_settings_mm.length > 0) {
    if (depth_settings_mm.some((setting) => Math.abs(setting - depth_mm) < 0.001)) return [];
    const text = `${name} cannot be set to ${depth_mm} mm; it offers ${depth_settings_mm.join(', ')} mm.`;
    const rule = `${place}.depth.${depth_mm > Math.max(...depth_settings_mm) ? 'beyond-device' : 'no-setting'}`;
    return [forbidden({ rule, title, text, sources, sign_off }, null)];
  }
  if (deepest_mm === null) {
    const rule = `${place}.depth.settings-unknown`;
    const text = `The depths of ${name} were not read: compare ${depth_mm} mm with its label.`;
    return [missingFact({ rule, title: 'Depths of the device not known', text, sources, sign_off })];
  }
  if (!(depth_mm > deepest_mm)) return [];
  const text = `${name} cannot be set to ${depth_mm} mm; it ends at ${deepest_mm} mm.`;
  return [forbidden({ rule: `${place}.depth.beyond-device`, title, text, sources, sign_off }, null)];
}

function checkIndicationDepth(place: string, indication: string, depth_mm: number): readonly Finding[] {
  const plan = findIndication(indication)?.plan ?? null;
  if (plan === null || depth_mm <= plan.depth_mm[1]) return [];
  const { sources, sign_off } = plan;
  const text = `For this indication the usual settings end at ${plan.depth_mm[1]} mm.`;
  const rule = `${place}.depth.beyond-indication`;
  return [warning({ rule, title: 'Deeper than usual here', text, sources, sign_off })];
}

function excluded(zone: ZoneEntry): Finding {
  const text = `${zone.name}: never treated. ${zone.why_cap}`;
  const { sources, sign_off } = zone;
  return forbidden({ rule: `zones.${zone.code}.excluded`, title: 'Never treated', text, sources, sign_off }, null);
}

function unknownEntry(rule: string, title: string, code: string): Finding {
  return forbidden({ rule, title, text: `"${code}" is not in the catalogue.`, sources: [], sign_off: 'default' }, null);
}
