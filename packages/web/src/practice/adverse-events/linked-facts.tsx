import { longDate } from '../../text/dates.ts';
import { adverseEventsText } from '../../text/en/adverse-events.ts';
import { listText, mmText } from '../../text/quantities.ts';
import { useText } from '../../text/use-text.ts';
import { FactTable } from '../../ui/fact-table.tsx';
import { productName } from '../inventory/stock.ts';
import { deviceName, endpointName, zoneName } from '../treatment-plans/names.ts';
import type { EventLinks } from './adverse-event.ts';
import styles from './adverse-events.module.css';

type Session = EventLinks['session'];

/** The session as it stood: who, with what, how deep, from which lots. */
export function LinkedFacts({ session, incidents }: { session: Session; incidents: EventLinks['incidents'] }) {
  const t = useText(adverseEventsText);
  const device = session.device === null ? null : deviceName(session.device);
  return (
    <FactTable
      facts={[
        {
          label: t('links.session'),
          value: t('session.choice', { number: session.number_in_series, day: longDate(session.day) }),
        },
        { label: t('links.operator'), value: session.operator },
        {
          label: t('links.device'),
          value: device,
          ...(session.device_serial === '' ? {} : { note: t('links.serial', { serial: session.device_serial }) }),
        },
        { label: t('links.lots'), value: session.lots.length === 0 ? null : <Lots lots={session.lots} /> },
        { label: t('links.settings'), value: session.zones.length === 0 ? null : <Settings zones={session.zones} /> },
        ...(incidents.length === 0
          ? []
          : [{ label: t('links.incidents'), value: <Incidents incidents={incidents} /> }]),
      ]}
    />
  );
}

function Lots({ lots }: { lots: Session['lots'] }) {
  const t = useText(adverseEventsText);
  return (
    <ul>
      {lots.map(({ kind, entry, lot }) => (
        <li key={`${kind} ${entry} ${lot}`}>{t(`lot.${kind}`, { lot, name: productName(kind, entry) })}</li>
      ))}
    </ul>
  );
}

function Settings({ zones }: { zones: Session['zones'] }) {
  const t = useText(adverseEventsText);
  return (
    <ul>
      {zones.map(({ zone, passes, endpoint }) => (
        <li key={zone}>
          {zoneName(zone)}:{' '}
          {listText(
            passes.map(({ depth_mm, count }) => `${depth_mm === null ? t('depth.none') : mmText(depth_mm)} × ${count}`),
          )}
          {endpoint === null ? '' : `, ${endpointName(endpoint)}`}
        </li>
      ))}
    </ul>
  );
}

function Incidents({ incidents }: { incidents: EventLinks['incidents'] }) {
  return (
    <ul className={styles['incidents']}>
      {incidents.map(({ incident_id, code, kind, lot }) => (
        <li key={incident_id}>
          {code.replaceAll('-', ' ')}: {kind} {lot}
        </li>
      ))}
    </ul>
  );
}
