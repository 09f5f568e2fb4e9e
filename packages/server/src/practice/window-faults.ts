import type { FieldFault } from '@stipple/contract/problems';
import { contraindications, type CandidacyRule, type Condition, type Window } from '@stipple/engine/catalog';

/** No span of one calendar month is longer. */
const LONGEST_MONTH_DAYS = 31;

/** A practice may make a window stricter, never looser than the catalogue's floor; and only windows that there are. */
export function windowFaults(windows_days: Readonly<Record<string, number>>): readonly FieldFault[] {
  return Object.entries(windows_days).flatMap(([rule, days]) => {
    const field = `settings.windows_days.${rule}`;
    const floor = floorOf(rule);
    if (floor === null) return [{ field, fault: 'is not a rule of the catalogue with a window' }];
    return days < floor
      ? [{ field, fault: `is looser than the catalogue, which asks for at least ${floor} days` }]
      : [];
  });
}

function floorOf(name: string): number | null {
  const [entry = '', ...rest] = name.split('.');
  if (!Object.hasOwn(contraindications, entry)) return null;
  const rule = contraindications[entry]?.rules.find((one) => one.code === rest.join('.'));
  const windows = rule === undefined ? [] : windowsOf(rule);
  return windows.length === 0 ? null : Math.max(...windows.map(inDays));
}

function windowsOf(rule: CandidacyRule): readonly Window[] {
  const within = (condition: Condition): readonly Window[] => {
    if (condition.kind === 'within') return [condition.window];
    return condition.kind === 'all' || condition.kind === 'any' ? condition.of.flatMap(within) : [];
  };
  return within(rule.when);
}

function inDays(window: Window): number {
  return window.kind === 'days' ? window.days : window.months * LONGEST_MONTH_DAYS;
}
