import { listIncidents } from '@stipple/contract/inventory';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { Chips } from '../../forms/chips.tsx';
import { instantText, shortDate } from '../../text/dates.ts';
import { inventoryText } from '../../text/en/inventory.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useMay, useSignedIn } from '../shell/me.ts';
import { Page } from '../shell/page.tsx';
import { BackToStock } from './back-to-stock.tsx';
import { AcknowledgeSheet } from './acknowledge-sheet.tsx';
import { productWords } from './product-words.ts';
import styles from './inventory.module.css';

export type Incident = ResponseOf<typeof listIncidents>['incidents'][number];

/** What happened although a rule is against it, and who has answered for it. */
export function IncidentsPage() {
  const t = useText(inventoryText);
  const [show, setShow] = useState<'open' | 'all'>('open');
  const [answering, setAnswering] = useState<Incident | null>(null);
  const { data, problem, refetch } = useRead(listIncidents, { query: { show } }, { keepPrevious: true });
  return (
    <Page>
      <BackToStock />
      <PageHeading title={t('incidents.title')} lead={t('incidents.lead')} />
      <div className={styles['stock']}>
        <Chips
          label={t('show')}
          hideLabel
          value={show}
          chips={[
            { value: 'open', label: t('incidents.show.open') },
            { value: 'all', label: t('incidents.show.all') },
          ]}
          onChange={(value) => setShow(value === 'all' ? 'all' : 'open')}
        />
        <ErrorNotice problem={problem} onRetry={refetch} />
        {data === null && problem === null ? (
          <Skeleton lines={4} height_px={96} label={t('incidents.loading')} />
        ) : null}
        {data?.incidents.length === 0 ? (
          <EmptyState icon="tick" title={t(show === 'all' ? 'incidents.none.all' : 'incidents.none')} />
        ) : null}
        {(data?.incidents ?? []).length === 0 ? null : (
          <ul className={styles['incidents']}>
            {data?.incidents.map((incident) => (
              <IncidentRow key={incident.incident_id} incident={incident} onAnswer={() => setAnswering(incident)} />
            ))}
          </ul>
        )}
      </div>
      <AcknowledgeSheet incident={answering} onClose={() => setAnswering(null)} />
    </Page>
  );
}

function IncidentRow({ incident, onAnswer }: { incident: Incident; onAnswer: () => void }) {
  const t = useText(inventoryText);
  const { practice } = useSignedIn();
  const { kind, entry, lot, raised_by, raised_at, reason } = incident;
  const at = (instant: string) => instantText(instant, practice.time_zone);
  return (
    <li>
      <div className={styles['what']}>
        <h2>
          <Icon name="triangle" />
          {incident.text}
        </h2>
        <Link to="/stock/lot" search={{ kind, entry, lot }}>
          {productWords(kind, entry)}, {t('lot.of', { lot })}
        </Link>
        <Whom incident={incident} />
        {reason === '' ? null : <p>{t('incidents.reason', { reason })}</p>}
        <small>{t('incidents.raised', { when: at(raised_at), name: raised_by })}</small>
        {incident.acknowledged_at === null ? null : (
          <p className={styles['answered']}>
            <Icon name="tick" size={16} />
            {t('incidents.acknowledged', {
              name: incident.acknowledged_by ?? '',
              when: at(incident.acknowledged_at),
              note: incident.acknowledged_note,
            })}
          </p>
        )}
      </div>
      {incident.acknowledged_at === null ? <AnswerAct onAnswer={onAnswer} /> : null}
    </li>
  );
}

/** Both patients, each with the way to the session. */
function Whom({ incident }: { incident: Incident }) {
  const t = useText(inventoryText);
  const { patient_id, session_id, other_patient_id, other_session_id } = incident;
  const to = '/patients/$patient_id/sessions/$session_id';
  return (
    <p>
      <Link to={to} params={{ patient_id, session_id }}>
        {t('incidents.session', { name: incident.patient_name, day: shortDate(incident.session_day) })}
      </Link>{' '}
      {other_patient_id === null || other_session_id === null ? null : (
        <Link to={to} params={{ patient_id: other_patient_id, session_id: other_session_id }}>
          {t('incidents.other', { name: incident.other_patient_name ?? '' })}
        </Link>
      )}
    </p>
  );
}

function AnswerAct({ onAnswer }: { onAnswer: () => void }) {
  const t = useText(inventoryText);
  if (!useMay('sessions.sign')) return <small>{t('incidents.licence')}</small>;
  return <ActButton onClick={onAnswer}>{t('incidents.acknowledge')}</ActButton>;
}
