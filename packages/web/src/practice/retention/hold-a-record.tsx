import { findPatients } from '@stipple/contract/patients';
import { holdRecord } from '@stipple/contract/retention';
import { useDeferredValue, useState } from 'react';
import { faultAt } from '../../api/problem.ts';
import { useRead, useWrite } from '../../api/use-endpoint.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { SearchField } from '../../forms/search-field.tsx';
import { TextAreaField } from '../../forms/text-field.tsx';
import { shortDate } from '../../text/dates.ts';
import { retentionText } from '../../text/en/retention.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toasts.tsx';
import styles from './retention.module.css';

type Found = { readonly patient_id: string; readonly name: string };

const FEWEST_LETTERS = 2;

/** Finds a patient by name and holds the record, whatever its age. */
export function HoldARecord() {
  const t = useText(retentionText);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Found | null>(null);
  const search = useDeferredValue(text.trim());
  const { data, problem } = useRead(
    findPatients,
    { query: { text: search } },
    { enabled: search.length >= FEWEST_LETTERS },
  );
  const found = search.length < FEWEST_LETTERS ? [] : (data?.patients ?? []).slice(0, 6);
  return (
    <div className={styles['found']}>
      <SearchField label={t('hold.find')} value={text} onChange={setText} />
      <ErrorNotice problem={problem} />
      {found.map(({ patient_id, given_name, family_name, birth_date }) => (
        <ActButton
          key={patient_id}
          size="small"
          kind="quiet"
          onClick={() => setChosen({ patient_id, name: `${given_name} ${family_name}` })}
        >
          {given_name} {family_name}, {shortDate(birth_date)}
        </ActButton>
      ))}
      {chosen === null ? null : (
        <HoldSheet
          key={chosen.patient_id}
          patient={chosen}
          onClose={() => {
            setChosen(null);
            setText('');
          }}
        />
      )}
    </div>
  );
}

function HoldSheet({ patient, onClose }: { patient: Found; onClose: () => void }) {
  const t = useText(retentionText);
  const tell = useToast();
  const holding = useWrite(holdRecord, { refreshes: ['retention'] });
  const [hold_id] = useState(uuidV7);
  const [reason, setReason] = useState('');
  const { patient_id, name } = patient;
  const hold = async () => {
    if ((await holding.write({ params: { patient_id }, body: { hold_id, reason } })) === null) return;
    tell({ words: t('hold.done', { name }) });
    onClose();
  };
  return (
    <Sheet
      open
      title={t('hold.of', { name })}
      onClose={onClose}
      acts={
        <ActButton kind="next" busy={holding.busy} onClick={() => void hold()}>
          {t('hold.act')}
        </ActButton>
      }
    >
      <TextAreaField
        label={t('hold.reason')}
        rows={3}
        maxLength={2000}
        value={reason}
        fault={faultAt(holding.problem, 'reason')}
        onChange={setReason}
      />
      <ErrorNotice problem={holding.problem} />
    </Sheet>
  );
}
