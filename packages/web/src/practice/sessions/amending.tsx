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
import { RoomChoices } from './room-choices.tsx';
import { RoomPlaces } from './room-places.tsx';
import { UndoRedo } from './room-bar.tsx';
import styles from './room-bar.module.css';
import { useConfirmed } from './use-confirmed.ts';
import { useHand } from './use-hand.ts';
import { ZoneWork } from './zone-work.tsx';
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
  const [hand] = useHand();
  const [several, setSeveral] = useState(false);
  const back = history.past.length === 0 ? null : () => setHistory(undo);
  const forth = history.future.length === 0 ? null : () => setHistory(redo);
  useUndoKeys(back, forth);
  const findings = useMemo(() => checkChart(chart, against), [chart, against]);
  const differences = useMemo(
    () => chartDifferences(session.chart, chart, time_zone),
    [session.chart, chart, time_zone],
  );
  const edit: Desk['edit'] = (next, typing) =>
    setHistory((now) => record(now, typeof next === 'function' ? next(now.present) : next, typing ?? null));
  const { session_id, patient_id, version, day } = session;
  const desk: Desk = { chart, edit, findings, plan, last, day, time_zone, patient_id, session_id };
  const choose = (zones: readonly string[]) => {
    setChosen(zones);
    if (zones.length > 0) setStage('needle');
  };
  const { run, again } = useConfirmed(async (idempotency_key) => {
    const body = { amendment_id, version, reason, chart };
    const after = await amendingNow.write({ params: { session_id }, body, idempotency_key });
    if (after === null) return;
    client.setQueryData(queryKeyOf(readSession, { params: { session_id } }), after);
    tell({ words: t('amend.done') });
    onDone();
    toTheTop();
  });
  const ready = differences.length > 0 && reason.trim().length >= LEAST_LETTERS;
  return (
    <>
      <RoomPlaces
        hand={hand}
        head={<PageHeading title={t('amend.title')} lead={t('amend.lead')} />}
        reference={
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
              <ConfirmIdentity problem={amendingNow.problem} onConfirmed={again} />
            ) : (
              <ErrorNotice problem={amendingNow.problem} />
            )}
          </Card>
        }
        map={<ZoneWork desk={desk} choosing={{ chosen, several, onChosen: choose, onSeveral: setSeveral }} />}
        choices={
          <RoomChoices
            desk={desk}
            stage={stage}
            onStage={setStage}
            chosen={chosen}
            onChosen={choose}
            head={null}
            writing={null}
          />
        }
        bar={
          <div className={styles['acts']}>
            <UndoRedo undo={back} redo={forth} />
            <ActButton kind="quiet" onClick={onDone}>
              {t('amend.cancel')}
            </ActButton>
            <span className={styles['next']}>
              <ActButton kind="next" size="treatment" wide busy={amendingNow.busy} disabled={!ready} onClick={run}>
                {t('amend.act')}
              </ActButton>
            </span>
          </div>
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
