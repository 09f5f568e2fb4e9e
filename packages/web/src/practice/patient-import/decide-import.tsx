import { giveUpPatientImport, startPatientImport } from '@stipple/contract/patient-import';
import { useState } from 'react';
import { useWrite } from '../../api/use-endpoint.ts';
import { patientImportText } from '../../text/en/patient-import.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { AlikeRows, type AddAnyway } from './alike-rows.tsx';
import { FirstRows } from './first-rows.tsx';
import styles from './import.module.css';
import type { ImportPreview } from './look-at-import.tsx';
import { RejectedRows } from './rejected-rows.tsx';

type DecideImportProps = { preview: ImportPreview; isReading: boolean; onLeave: () => void };

/** What the file comes to, and the confirmation: from there on it is written. */
export function DecideImport({ preview, isReading, onLeave }: DecideImportProps) {
  const t = useText(patientImportText);
  const [anyway, setAnyway] = useState<AddAnyway>([]);
  const params = { import_id: preview.import_id };
  const starting = useWrite(startPatientImport, { refreshes: ['patient-import'] });
  const givingUp = useWrite(giveUpPatientImport, { refreshes: ['patient-import'] });
  const { counts, missing, ambiguous_dates } = preview;
  const isAsked = missing.length > 0 || ambiguous_dates.length > 0;
  const count = counts.ready + (anyway === 'all' ? counts.alike : anyway.length);
  const start = () => starting.write({ params, body: { add_anyway: anyway === 'all' ? anyway : [...anyway] } });
  const giveUp = async () => {
    if ((await givingUp.write({ params })) !== null) onLeave();
  };
  return (
    <Card title={t('counts.title')}>
      <Counts counts={isAsked ? null : counts} />
      <ErrorNotice problem={starting.problem ?? givingUp.problem} />
      <div className={styles['acts']}>
        <ActButton
          kind="next"
          busy={starting.busy}
          disabled={isAsked || isReading || count === 0}
          onClick={() => void start()}
        >
          {t('act', { count: isAsked ? 0 : count })}
        </ActButton>
        <ActButton kind="quiet" busy={givingUp.busy} onClick={() => void giveUp()}>
          {t('give-up')}
        </ActButton>
      </div>
      {isAsked ? null : (
        <>
          <FirstRows preview={preview} />
          <RejectedRows preview={preview} />
          <AlikeRows preview={preview} value={anyway} onChange={setAnyway} />
        </>
      )}
    </Card>
  );
}

/** As long as a question is open the numbers would only mislead. */
function Counts({ counts }: { counts: ImportPreview['counts'] | null }) {
  const t = useText(patientImportText);
  if (counts === null) return <p role="status">{t('counts.unclear')}</p>;
  return (
    <div className={styles['counts']} role="status">
      <strong>{t('counts.ready', { count: counts.ready })}</strong>
      {counts.rejected === 0 ? null : <span>{t('counts.rejected', { count: counts.rejected })}</span>}
      {counts.alike === 0 ? null : <span>{t('counts.alike', { count: counts.alike })}</span>}
    </div>
  );
}
