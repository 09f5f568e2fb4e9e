import type { Finding } from '@stipple/engine/kernel';
import { roomText } from '../../text/en/sessions-room.ts';
import { sessionsText } from '../../text/en/sessions.ts';
import { mmText } from '../../text/quantities.ts';
import { useText } from '../../text/use-text.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { brokenLimits, findingsAt } from '../treatment-plans/findings-at.ts';
import { endpointName, zoneName } from '../treatment-plans/names.ts';
import { depthOf, isDone, isSkipped, passCountOf } from './chart-edits.ts';
import type { Chart, ChartZone } from './session.ts';
import { coverageOf } from './zone-passes.ts';

type ZoneRowsProps = {
  chart: Chart;
  findings: readonly Finding[];
  onChoose: (zone: string) => void;
};

/** The map as a table: every zone of the chart with its numbers; opening a row chooses the zone, as on the map. */
export function ZoneRows({ chart, findings, onChoose }: ZoneRowsProps) {
  const t = useText(sessionsText);
  const room = useText(roomText);
  if (chart.zones.length === 0) return null;
  const stateOf = stateIn(findings);
  return (
    <DataTable
      caption={t('zones.table')}
      columns={[
        { key: 'zone', title: room('table.zone'), cell: nameOf },
        { key: 'depth', title: room('table.depth'), numeric: true, cell: (zone) => numberOf(zone, depthOf, mmText) },
        { key: 'passes', title: room('table.passes'), numeric: true, cell: (zone) => numberOf(zone, passCountOf) },
        {
          key: 'coverage',
          title: room('table.coverage'),
          numeric: true,
          wideOnly: true,
          cell: (zone) => numberOf(zone, coverageOf),
        },
        {
          key: 'endpoint',
          title: room('table.endpoint'),
          wideOnly: true,
          cell: (zone) => (isSkipped(zone) ? zone.skipped_because : endpointName(zone.endpoint ?? '')),
        },
        {
          key: 'state',
          title: room('table.state'),
          cell: stateOf,
        },
      ]}
      rows={chart.zones}
      keyOf={(zone) => zone.zone}
      onOpen={(zone) => onChoose(zone.zone)}
    />
  );
}

function nameOf({ zone }: ChartZone) {
  return <strong>{zoneName(zone)}</strong>;
}

function stateIn(findings: readonly Finding[]) {
  return (zone: ChartZone) => (
    <RowState zone={zone} broken={brokenLimits(findingsAt(findings, `zones.${zone.zone}`)).length > 0} />
  );
}

function numberOf(
  zone: ChartZone,
  valueOf: (zone: ChartZone) => number | null,
  words: (value: number) => string = String,
): string {
  const value = isSkipped(zone) ? null : valueOf(zone);
  return value === null ? '' : words(value);
}

function RowState({ zone, broken }: { zone: ChartZone; broken: boolean }) {
  const t = useText(sessionsText);
  const room = useText(roomText);
  if (broken)
    return (
      <StateTag tone="unsuitable" icon="octagon" size="small">
        {t('limits.title', { count: 1 })}
      </StateTag>
    );
  if (isSkipped(zone))
    return (
      <StateTag tone="unknown" icon="minus" size="small">
        {t('zones.left-out')}
      </StateTag>
    );
  if (isDone(zone))
    return (
      <StateTag tone="suitable" icon="tick" size="small">
        {t('zones.row.done')}
      </StateTag>
    );
  return (
    <StateTag tone="unknown" icon="pen" size="small">
      {zone.standing === 'proposed' ? room('zone.proposed') : t('zones.row.open')}
    </StateTag>
  );
}
