import { continuePatientImport, giveUpPatientImport, listPatientImports } from '@stipple/contract/patient-import';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../../api/call.ts';
import type { Problem } from '../../api/problem.ts';
import { queryKeyOf, useWrite } from '../../api/use-endpoint.ts';
import { patientImportText } from '../../text/en/patient-import.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import type { ImportRow } from './import-list.tsx';
import styles from './import.module.css';

/** Asks for one piece after the other as long as the page is open; closed or cut off, it goes on from there another time. */
export function RunningImport({ row, onLeave }: { row: ImportRow; onLeave: () => void }) {
  const t = useText(patientImportText);
  const { progress, problem, again } = usePieces(row);
  const stopping = useWrite(giveUpPatientImport, { refreshes: ['patient-import', 'patients'] });
  const said = { done: progress.rows_done, total: progress.rows_total };
  return (
    <Card title={t('running.title')}>
      <div className={styles['running']} role="status">
        <progress aria-label={t('running.title')} value={progress.rows_done} max={progress.rows_total} />
        <span>{problem === null ? t('running.text', said) : t('running.stopped', said)}</span>
      </div>
      <ErrorNotice problem={problem ?? stopping.problem} />
      <div className={styles['acts']}>
        {problem === null ? null : (
          <ActButton kind="next" onClick={again}>
            {t('running.continue')}
          </ActButton>
        )}
        <ActButton
          kind="quiet"
          busy={stopping.busy}
          onClick={() =>
            void stopping
              .write({ params: { import_id: row.import_id } })
              .then((done) => (done === null ? undefined : onLeave()))
          }
        >
          {t('stop')}
        </ActButton>
      </div>
    </Card>
  );
}

function usePieces(row: ImportRow) {
  const client = useQueryClient();
  const [progress, setProgress] = useState(row);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tries, setTries] = useState(0);
  const { import_id } = row;
  useEffect(() => {
    let isShown = true;
    const goOn = async (): Promise<void> => {
      const piece = await call(continuePatientImport, { params: { import_id } });
      if (!isShown) return;
      if (!piece.ok) return setProblem(piece.problem);
      setProgress(piece.value);
      if (piece.value.state === 'running') return goOn();
      await client.invalidateQueries({ queryKey: queryKeyOf(listPatientImports, {}) });
    };
    void goOn();
    return () => {
      isShown = false;
    };
  }, [client, import_id, tries]);
  const again = () => {
    setProblem(null);
    setTries(tries + 1);
  };
  return { progress, problem, again };
}
