import { zones as zoneEntries } from '@stipple/engine/catalog';
import type { Finding } from '@stipple/engine/kernel';
import type { MappedZone } from '../../face-map/mapped-zone.ts';
import { say } from '../../text/texts.ts';
import { sessionsText } from '../../text/en/sessions.ts';
import { depthOf, isDone, isSkipped } from './chart-edits.ts';
import type { Chart } from './session.ts';

/** The chart on the map: planned and open is dashed, done is filled, in hand is marked, left out says so. */
export function mappedSession(
  chart: Chart,
  chosen: readonly string[],
  findings: readonly Finding[],
): readonly MappedZone[] {
  const t = say(sessionsText);
  return Object.values(zoneEntries).map(({ code, name }) => {
    const zone = chart.zones.find((one) => one.zone === code);
    const skipped = zone !== undefined && isSkipped(zone);
    const over_limit = findings.some((one) => one.verdict === 'unsuitable' && one.rule.startsWith(`zones.${code}.`));
    const state = zone === undefined || skipped ? 'none' : isDone(zone) ? 'delivered' : 'proposed';
    return {
      zone: code,
      name: skipped ? `${name}, ${t('zones.left-out')}` : name,
      state: chosen.includes(code) ? 'selected' : state,
      depth_mm: skipped || zone === undefined ? null : depthOf(zone),
      over_limit: over_limit && !skipped,
    };
  });
}

/** A press on a zone: one at a time it replaces the choice, several add up; a second press lets go. */
export function chosenAfter(chosen: readonly string[], zone: string, several: boolean): readonly string[] {
  if (chosen.includes(zone)) return chosen.filter((one) => one !== zone);
  return several ? [...chosen, zone] : [zone];
}
