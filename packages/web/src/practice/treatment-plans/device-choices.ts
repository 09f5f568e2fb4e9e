import { devices, findDevice } from '@stipple/engine/catalog';
import type { DeviceEntry } from '@stipple/engine/catalog';
import type { Choice } from '../../forms/select-field.tsx';
import { plansText } from '../../text/en/treatment-plans.ts';
import { mmText } from '../../text/quantities.ts';
import { say } from '../../text/texts.ts';

/** Devices that may be planned with: those cleared for the indication first, then those cleared for another use. */
export function deviceChoices(indication: string | null): readonly Choice[] {
  const t = say(plansText);
  const offered = Object.values(devices).filter((device) => !device.retired && device.refused === null);
  return (['cleared-here', 'cleared', 'not-cleared'] as const).flatMap((standing) =>
    offered
      .filter((device) => standingOf(device, indication) === standing)
      .map(({ code, name }) => ({ value: code, label: name, group: t(`propose.device.${standing}`) })),
  );
}

/** What is known of a device, in one line: its kind, how deep it was evaluated or goes. */
export function deviceFacts(code: string): string {
  const t = say(plansText);
  const device = findDevice(code);
  if (device === null) return '';
  const { kind, evaluated_to_mm, deepest_mm } = device;
  const deepest = device.depth_settings_mm.reduce<number | null>((a, b) => (a === null || b > a ? b : a), deepest_mm);
  const word = kind === 'roller' || kind === 'stamp' ? t(`propose.kind.${kind}`) : t('propose.kind.pen');
  return [
    word,
    deepest === null ? t('propose.deepest.unknown') : t('propose.deepest', { depth: mmText(deepest) }),
    ...(evaluated_to_mm === null ? [] : [t('propose.evaluated', { depth: mmText(evaluated_to_mm) })]),
  ].join(' · ');
}

function standingOf({ cleared_for }: DeviceEntry, indication: string | null) {
  if (cleared_for.some((clearance) => clearance.indication === indication)) return 'cleared-here';
  return cleared_for.length > 0 ? 'cleared' : 'not-cleared';
}
