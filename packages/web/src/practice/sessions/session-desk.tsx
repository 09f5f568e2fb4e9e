import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { longDate } from '../../text/dates.ts';
import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import type { DeskKeeper } from '../../offline/desk-keeper.ts';
import { useSignedIn } from '../shell/me.ts';
import { LeaveGuard } from '../treatment-plans/leave-guard.tsx';
import type { CheckedAgainst } from './chart-check.ts';
import type { Desk, Stage } from './desk.ts';
import { stageOfMissing } from './desk.ts';
import { DeskStages, DeskTools } from './desk-bar.tsx';
import { SaveNotice } from './save-notice.tsx';
import type { Chart, Session, SessionPlan } from './session.ts';
import { StageNext } from './stage-next.tsx';
import { StageWork } from './stage-work.tsx';
import { StaleSession } from './stale-session.tsx';
import { useSessionDesk } from './use-session-desk.ts';
import { useUndoKeys } from './use-undo-keys.ts';

type SessionDeskPageProps = {
  session: Session;
  plan: SessionPlan | null;
  last: Session | null;
  against: CheckedAgainst;
  keeper: DeskKeeper<Chart, Session>;
  onReload: () => void;
};

/** The desk of the treatment room: prepare, zones, finish; saved by itself all the time. */
export function SessionDeskPage({ session, plan, last, against, keeper, onReload }: SessionDeskPageProps) {
  const t = useText(sessionsText);
  const navigate = useNavigate();
  const { time_zone } = useSignedIn().practice;
  const writing = useSessionDesk(session, against, keeper);
  const [stage, setStage] = useState<Stage>(() => firstStage(session));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  useUndoKeys(writing.undo, writing.redo);
  const { chart, edit, findings } = writing;
  const desk: Desk = { chart, edit, findings, plan, last, day: session.day, time_zone };
  const openMissing = (code: string) => {
    const to = stageOfMissing(code);
    const { patient_id } = session;
    if (to === 'candidacy') return void navigate({ to: '/patients/$patient_id/candidacy', params: { patient_id } });
    if (to === 'consent') return void navigate({ to: '/patients/$patient_id/consent', params: { patient_id } });
    setStage(to);
    if (code.startsWith('zone.')) setChosen([code.slice('zone.'.length)]);
  };
  return (
    <>
      <PageHeading
        title={t('desk.title')}
        lead={t('desk.lead', {
          number: session.number_in_series,
          planned: plan?.sessions_planned ?? session.number_in_series,
          day: longDate(session.day),
          operator: session.operator,
        })}
        next={<DeskStages writing={writing} stage={stage} onStage={setStage} />}
      />
      <DeskTools writing={writing} />
      <SaveNotice writing={writing} onReload={onReload} />
      <StaleSession writing={writing} time_zone={time_zone} />
      <StageWork
        desk={desk}
        stage={stage}
        chosen={chosen}
        onChosen={setChosen}
        acts={<StageNext writing={writing} stage={stage} onStage={setStage} onMissing={openMissing} />}
      />
      <LeaveGuard
        unsaved={!writing.isSafe()}
        trySaving={writing.flush}
        title={t('leave.title')}
        text={t('leave.text')}
        stay={t('leave.stay')}
        leave={t('leave.go')}
      />
    </>
  );
}

/** Where the work stands: needling that has begun opens at the zones, one that has ended at the finish. */
function firstStage({ chart }: Session): Stage {
  if (chart.ended_at !== null) return 'finish';
  return chart.started_at === null ? 'prepare' : 'needle';
}
