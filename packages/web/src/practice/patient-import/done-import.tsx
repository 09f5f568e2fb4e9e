import { undoPatientImport } from '@stipple/contract/patient-import';
import { useWrite } from '../../api/use-endpoint.ts';
import { patientImportText } from '../../text/en/patient-import.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useToast } from '../../ui/toasts.tsx';
import type { ImportRow } from './import-list.tsx';
import styles from './import.module.css';
import { ReportLink } from './rejected-rows.tsx';

/** What was entered and what was not; as long as nobody has worked with it, all of it can be taken back. */
export function DoneImport({ row, onLeave }: { row: ImportRow; onLeave: () => void }) {
  const t = useText(patientImportText);
  const tell = useToast();
  const { imported, rejected, skipped, import_id } = row;
  const undoing = useWrite(undoPatientImport, { refreshes: ['patient-import', 'patients', 'today'] });
  const undo = async () => {
    if ((await undoing.write({ params: { import_id } })) === null) return;
    tell({ words: t('done.undone') });
    onLeave();
  };
  return (
    <Card title={t('done.title')}>
      <p role="status">{t('done.text', { imported, rejected, skipped })}</p>
      <ErrorNotice problem={undoing.problem} />
      <div className={styles['acts']}>
        <ActButton kind="next" onClick={onLeave}>
          {t('done.again')}
        </ActButton>
        {row.state === 'done' && rejected + skipped > 0 ? <ReportLink import_id={import_id} /> : null}
        {imported === 0 ? null : (
          <ActButton kind="quiet" icon="undo" busy={undoing.busy} onClick={() => void undo()}>
            {t('done.undo')}
          </ActButton>
        )}
      </div>
    </Card>
  );
}
