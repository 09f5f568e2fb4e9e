import { findDevice } from '@stipple/engine/catalog';
import { FaceMap } from '../../face-map/face-map.tsx';
import { longDate, timeText } from '../../text/dates.ts';
import { sessionsText } from '../../text/en/sessions.ts';
import { mmText } from '../../text/quantities.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { FactTable } from '../../ui/fact-table.tsx';
import type { Fact } from '../../ui/fact-table.tsx';
import { FindingCard } from '../../ui/finding-card.tsx';
import { lookUpSource } from '../../ui/look-up-source.ts';
import { anaestheticName, deviceName, endpointName, topicalName, zoneName } from '../treatment-plans/names.ts';
import { viewOf } from '../../face-map/outlines.ts';
import { minutesBetween } from './chart-check.ts';
import { depthOf, isSkipped, passCountOf, presentCartridge, sharedSpeed } from './chart-edits.ts';
import type { Chart, ChartZone, Session } from './session.ts';
import { missingName } from './missing-name.ts';
import { mappedSession } from './session-zones.ts';
import styles from './session-in-words.module.css';

/** A session on the map and in words, as it stands with its amendments. */
export function SessionInWords({ session, time_zone }: { session: Session; time_zone: string }) {
  const t = useText(sessionsText);
  const { chart, findings, override_reasons, past_missing } = session;
  return (
    <div className={styles['session']}>
      <Card title={t('signed.zones')}>
        <div className={styles['zones']}>
          <FaceMap
            label={t('zones.map')}
            zones={mappedSession(chart, null, findings)}
            startView={viewOf(chart.zones.map(({ zone }) => zone))}
          />
          <ZoneTable session={session} />
        </div>
      </Card>
      <div className={styles['facts']}>
        <Card title={t('signed.products')}>
          <FactTable facts={useProductFacts(chart)} />
        </Card>
        <Card title={t('signed.course')}>
          <FactTable
            facts={[
              {
                label: t('close.started'),
                value: chart.started_at === null ? null : timeText(chart.started_at, time_zone),
              },
              { label: t('close.ended'), value: chart.ended_at === null ? null : timeText(chart.ended_at, time_zone) },
              ...(chart.given_up_because === '' ? [] : [{ label: t('close.given-up'), value: chart.given_up_because }]),
              { label: t('last.pain'), value: chart.pain_0_10 === null ? null : `${chart.pain_0_10} of 10` },
              { label: t('close.events'), value: chart.immediate_events },
              { label: t('close.notes'), value: chart.notes },
            ]}
          />
        </Card>
      </div>
      {Object.keys(past_missing).length + chart.emergency.length === 0 ? null : (
        <div className={styles['facts']}>
          <PastMissing reasons={past_missing} />
          <EmergencyNotes session={session} time_zone={time_zone} />
        </div>
      )}
      {findings.length === 0 ? null : (
        <Card title={t('signed.findings')}>
          {findings.map((finding) => {
            const reason = override_reasons[finding.rule];
            return (
              <FindingCard
                key={`${finding.rule} ${finding.text}`}
                finding={finding}
                lookUp={lookUpSource}
                override={reason === undefined ? undefined : <p>{t('signed.reason', { reason })}</p>}
              />
            );
          })}
        </Card>
      )}
    </div>
  );
}

function ZoneTable({ session }: { session: Session }) {
  const t = useText(sessionsText);
  const { chart, unchanged_from_proposal } = session;
  return (
    <DataTable
      caption={t('signed.zones')}
      columns={[
        { key: 'zone', title: t('zone'), cell: (zone) => zoneName(zone.zone) },
        {
          key: 'depth',
          title: t('depth'),
          numeric: true,
          cell: (zone) => depthText(zone),
        },
        {
          key: 'passes',
          title: t('passes'),
          numeric: true,
          cell: passesText,
        },
        {
          key: 'endpoint',
          title: t('endpoint'),
          cell: (zone) =>
            isSkipped(zone)
              ? t('zones.skipped', { why: zone.skipped_because })
              : zone.endpoint === null
                ? ''
                : endpointName(zone.endpoint),
        },
        {
          key: 'proposed',
          title: t('signed.proposed'),
          wideOnly: true,
          cell: (zone) => (unchanged_from_proposal.includes(zone.zone) ? t('signed.unchanged') : ''),
        },
      ]}
      rows={chart.zones}
      keyOf={(zone) => zone.zone}
    />
  );
}

function useProductFacts(chart: Chart): readonly Fact[] {
  const t = useText(sessionsText);
  const { device, device_serial, anaesthetic } = chart;
  const [speed, cartridge] = [sharedSpeed(chart), presentCartridge(chart)];
  const speedLabel = findDevice(device ?? '')?.speeds.find(({ code }) => code === speed)?.label ?? speed ?? '';
  const until = cartridge.expires_on;
  const minutes = anaesthetic === null ? null : minutesBetween(anaesthetic.on_at, anaesthetic.off_at);
  return [
    { label: t('device'), value: device === null ? null : deviceName(device), note: joined(speedLabel, device_serial) },
    {
      label: t('cartridge.lot'),
      value: chart.cartridges.length === 0 ? null : chart.cartridges.map(({ lot }) => lot).join(', '),
      note: joined(
        until === null ? '' : t('until', { when: longDate(until) }),
        cartridge.opened_in_view ? t('opened') : '',
      ),
    },
    {
      label: t('anaesthetic.title'),
      value: anaesthetic === null ? null : anaestheticName(anaesthetic.product),
      note: joined(
        anaesthetic?.lot ?? '',
        unit(anaesthetic?.grams ?? null, 'g'),
        unit(anaesthetic?.area_cm2 ?? null, 'cm²'),
        minutes === null ? '' : t('minutes', { minutes }),
        anaesthetic?.wiped_off === true ? t('wiped-off') : '',
      ),
    },
    ...chart.topicals.map((one) => ({
      label: topicalName(one.topical),
      value: one.lot,
      note: one.prescriber === '' ? '' : t('prescribed-by', { who: one.prescriber }),
    })),
  ];
}

/** What was missing when it was signed, and why it was signed all the same. */
function PastMissing({ reasons }: { reasons: Session['past_missing'] }) {
  const t = useText(sessionsText);
  const facts = Object.entries(reasons).map(([code, reason]) => ({ label: missingName(code), value: reason }));
  return facts.length === 0 ? null : (
    <Card title={t('signed.past')}>
      <FactTable facts={facts} />
    </Card>
  );
}

/** An emergency as it was noted, moment by moment. */
function EmergencyNotes({ session, time_zone }: { session: Session; time_zone: string }) {
  const t = useText(sessionsText);
  const facts = session.chart.emergency.map(({ at, note }) => ({ label: timeText(at, time_zone), value: note }));
  return facts.length === 0 ? null : (
    <Card title={t('signed.emergency')}>
      <FactTable facts={facts} />
    </Card>
  );
}

/** `2 vertical, 1 horizontal`; the number alone where no direction was recorded. */
function passesText(zone: ChartZone): string {
  if (isSkipped(zone)) return '';
  const directed = zone.passes.flatMap(({ count, direction }) => (direction === null ? [] : [`${count} ${direction}`]));
  return directed.length === zone.passes.length && directed.length > 0
    ? directed.join(', ')
    : String(passCountOf(zone) ?? '');
}

function depthText(zone: ChartZone): string {
  const depth = isSkipped(zone) ? null : depthOf(zone);
  return depth === null ? '' : mmText(depth);
}

function unit(value: number | null, of: string): string {
  return value === null ? '' : `${value} ${of}`;
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
