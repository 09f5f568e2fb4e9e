import { amendSession, readSession } from '@stipple/contract/sessions';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { faultAt } from '../../api/problem.ts';
import { queryKeyOf, useWrite } from '../../api/use-endpoint.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { TextAreaField } from '../../forms/text-field.tsx';
import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { ConfirmIdentity } from '../identity/confirm-identity.tsx';
import { useSignedIn } from '../shell/me.ts';
import { DifferencesTable } from '../treatment-plans/differences-table.tsx';
import { LeaveGuard } from '../treatment-plans/leave-guard.tsx';
import { checkChart } from './chart-check.ts';
import type { CheckedAgainst } from './chart-check.ts';
import { chartDifferences } from './chart-differences.ts';
import { record, redo, startHistory, undo } from './chart-history.ts';
import type { Desk, Stage } from './desk.ts';
import type { Session, SessionPlan } from './session.ts';
import { StagePicker } from './stage-picker.tsx';
import { StageWork } from './stage-work.tsx';
import { useUndoKeys } from './use-undo-keys.ts';
import { toTheTop } from '../treatment-plans/to-the-top.ts';

type AmendingProps = {
  session: Session;
  plan: SessionPlan | null;
  last: Session | null;
  against: CheckedAgainst;
  onDone: () => void;
};

const LEAST_LETTERS = 3;

/** A correction of a signed session, on the same desk; nothing is saved until it is recorded with its reason. */
export function Amending({ session, plan, last, against, onDone }: AmendingProps) {
  const t = useText(sessionsText);
  const tell = useToast();
  const client = useQueryClient();
  const { time_zone } = useSignedIn().practice;
  const [amendment_id] = useState(uuidV7);
  const [history, setHistory] = useState(() => startHistory(session.chart));
  const [stage, setStage] = useState<Stage>('needle');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const amendingNow = useWrite(amendSession, { refreshes: ['sessions', 'chart', 'today', 'aftercare'] });
  const chart = history.present;
  useUndoKeys(
    history.past.length === 0 ? null : () => setHistory(undo(history)),
    history.future.length === 0 ? null : () => setHistory(redo(history)),
  );
  const findings = useMemo(() => checkChart(chart, against), [chart, against]);
  const differences = useMemo(
    () => chartDifferences(session.chart, chart, time_zone),
    [session.chart, chart, time_zone],
  );
  const edit: Desk['edit'] = (next, typing) => setHistory(record(history, next, typing ?? null));
  const desk: Desk = { chart, edit, findings, plan, last, day: session.day, time_zone };
  const { session_id, version } = session;
  const amend = async () => {
    const body = { amendment_id, version, reason, chart };
    const after = await amendingNow.write({ params: { session_id }, body });
    if (after === null) return;
    client.setQueryData(queryKeyOf(readSession, { params: { session_id } }), after);
    tell({ words: t('amend.done') });
    onDone();
    toTheTop();
  };
  const ready = differences.length > 0 && reason.trim().length >= LEAST_LETTERS;
  return (
    <>
      <PageHeading
        title={t('amend.title')}
        lead={t('amend.lead')}
        next={<StagePicker stage={stage} onStage={setStage} />}
      />
      <StageWork
        desk={desk}
        stage={stage}
        chosen={chosen}
        onChosen={setChosen}
        acts={
          <Card title={t('amend.compare')}>
            {differences.length === 0 ? (
              <p>{t('amend.none')}</p>
            ) : (
              <DifferencesTable differences={differences} before={t('amend.before')} after={t('amend.after')} />
            )}
            <TextAreaField
              label={t('amend.reason')}
              rows={3}
              maxLength={1000}
              value={reason}
              fault={faultAt(amendingNow.problem, 'reason')}
              onChange={setReason}
            />
            {amendingNow.problem?.code === 'confirm-needed' ? (
              <ConfirmIdentity problem={amendingNow.problem} onConfirmed={() => void amend()} />
            ) : (
              <ErrorNotice problem={amendingNow.problem} />
            )}
            <ActButton kind="next" wide busy={amendingNow.busy} disabled={!ready} onClick={() => void amend()}>
              {t('amend.act')}
            </ActButton>
            <ActButton kind="quiet" wide onClick={onDone}>
              {t('amend.cancel')}
            </ActButton>
          </Card>
        }
      />
      <LeaveGuard
        unsaved={differences.length > 0}
        title={t('leave.title')}
        text={t('leave.text')}
        stay={t('leave.stay')}
        leave={t('leave.go')}
      />
    </>
  );
}
