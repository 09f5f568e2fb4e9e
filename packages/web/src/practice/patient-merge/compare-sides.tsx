import { comparePatients } from '@stipple/contract/patient-merge';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { Chips } from '../../forms/chips.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { longDate } from '../../text/dates.ts';
import { patientMergeText } from '../../text/en/patient-merge.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { faultAt } from '../../api/problem.ts';
import { FieldSides } from './field-sides.tsx';
import { FiledSides } from './filed-sides.tsx';
import { doDiffer, emptyMerge, mergeToSend, type Sides } from './merge-draft.ts';
import styles from './patient-merge.module.css';
import { useMerge } from './use-merge.ts';

type CompareSidesProps = { patient_id: string; other_id: string; onOther: () => void };

/** Both sides in sight, and the decision beneath them. */
export function CompareSides({ patient_id, other_id, onOther }: CompareSidesProps) {
  const t = useText(patientMergeText);
  const { data, problem, refetch } = useRead(comparePatients, { params: { patient_id, other_id } });
  if (problem !== null) return <ErrorNotice problem={problem} onRetry={refetch} />;
  if (data === null) return <Skeleton lines={7} height_px={44} label={t('waiting')} />;
  return <Decide sides={data.sides} contradictions={data.contradictions} onOther={onOther} />;
}

type DecideProps = { sides: Sides; contradictions: readonly string[]; onOther: () => void };

function Decide({ sides, contradictions, onOther }: DecideProps) {
  const t = useText(patientMergeText);
  const [draft, setDraft] = useState(emptyMerge);
  const { merge, merge_id, problem, busy } = useMerge();
  const body = mergeToSend(draft, sides, merge_id);
  const bornApart = doDiffer(sides, 'birth_date');
  return (
    <Card
      title={t('sides.title')}
      acts={
        <ActButton kind="quiet" size="small" onClick={onOther}>
          {t('choose.other')}
        </ActButton>
      }
    >
      <div className={styles['decide']}>
        <Chips
          label={t('survivor.label')}
          hint={t('survivor.hint')}
          value={String(draft.survivor)}
          chips={sides.map(({ patient }, at) => ({
            value: String(at),
            label: `${patient.given_name} ${patient.family_name}, ${longDate(patient.birth_date)}`,
          }))}
          onChange={(value) => setDraft({ ...draft, survivor: value === '1' ? 1 : 0 })}
        />
        <FieldSides sides={sides} draft={draft} onChange={setDraft} />
        <FiledSides sides={sides} />
        {contradictions.length === 0 ? null : (
          <div className={styles['notice']}>
            <strong>{t('contradictions.title')}</strong>
            <p>{t('contradictions.text', { labels: contradictions.join(', ') })}</p>
          </div>
        )}
        {bornApart ? (
          <TextField
            label={t('reason.label')}
            warning={t('birth.warning')}
            fault={faultAt(problem, 'reason')}
            maxLength={500}
            value={draft.reason}
            onChange={(reason) => setDraft({ ...draft, reason })}
          />
        ) : null}
        <ErrorNotice problem={problem} />
        <div>
          <ActButton kind="next" busy={busy} disabled={body === null} onClick={() => void (body && merge(body))}>
            {t('act')}
          </ActButton>
        </div>
      </div>
    </Card>
  );
}
