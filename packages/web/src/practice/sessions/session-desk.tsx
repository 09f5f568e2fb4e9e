import { useState } from 'react';
import type { DeskKeeper } from '../../offline/desk-keeper.ts';
import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { useHandScanner } from '../inventory/scan/use-hand-scanner.ts';
import { useSignedIn } from '../shell/me.ts';
import { LeaveGuard } from '../treatment-plans/leave-guard.tsx';
import type { CheckedAgainst } from './chart-check.ts';
import type { Desk, Stage } from './desk.ts';
import { phaseOf } from './desk.ts';
import { RefusedHead } from './needle-heads.tsx';
import { RoomBar } from './room-bar.tsx';
import { RoomChoices } from './room-choices.tsx';
import { RoomHead } from './room-head.tsx';
import { RoomNotices } from './room-notices.tsx';
import { RoomPlaces } from './room-places.tsx';
import { RoomReference } from './room-reference.tsx';
import { RoomSheets } from './room-sheets.tsx';
import type { Chart, Session, SessionPlan } from './session.ts';
import { StageCount } from './stage-count.tsx';
import { useFill } from './use-fill.ts';
import { useHand } from './use-hand.ts';
import { useMissing } from './use-missing.ts';
import { useNeedleHead } from './use-needle-head.ts';
import { useRoomActs } from './use-room-acts.ts';
import { useSessionDesk } from './use-session-desk.ts';
import type { SessionDesk } from './use-session-desk.ts';
import { useUndoKeys } from './use-undo-keys.ts';
import { useWakeLock } from './use-wake-lock.ts';
import { ZoneWork } from './zone-work.tsx';

type SessionDeskPageProps = {
  session: Session;
  plan: SessionPlan | null;
  last: Session | null;
  against: CheckedAgainst;
  keeper: DeskKeeper<Chart, Session>;
  onReload: () => void;
};

/** The treatment room: one screen from the time-out to the signature, saved by itself all the time. */
export function SessionDeskPage({ session, plan, last, against, keeper, onReload }: SessionDeskPageProps) {
  const t = useText(sessionsText);
  const { time_zone } = useSignedIn().practice;
  const writing = useSessionDesk(session, against, keeper);
  const [stage, setStage] = useState<Stage>(() => firstStage(session.chart));
  const [several, setSeveral] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [hand, changeHand] = useHand();
  const { chart, edit, findings } = writing;
  const { patient_id, session_id, day } = session;
  const desk: Desk = { chart, edit, findings, plan, last, day, time_zone, patient_id, session_id };
  const fill = useFill(desk, against);
  const head = useNeedleHead(desk);
  const choose = (zones: readonly string[]) => {
    setChosen(zones);
    if (zones.length > 0) setStage('needle');
  };
  const acts = useRoomActs(desk, choose, setStage);
  const openMissing = useMissing(desk, {
    onStage: setStage,
    onZone: (zone) => choose([zone]),
    onTimeOut: acts.openStart,
  });
  useUndoKeys(writing.undo, writing.redo);
  useWakeLock();
  useHandScanner((typed) => void head.scan(typed), head.hearsScanner);
  return (
    <>
      <RoomPlaces
        hand={hand}
        head={<RoomHead writing={writing} desk={desk} session={session} hand={hand} onHand={changeHand} />}
        notices={<RoomNotices writing={writing} desk={desk} fill={fill} onReload={onReload} />}
        reference={<RoomReference writing={writing} desk={desk} onMissing={openMissing} onStage={setStage} />}
        map={<ZoneWork desk={desk} choosing={{ chosen, several, onChosen: choose, onSeveral: setSeveral }} />}
        choices={
          <RoomChoices
            desk={desk}
            stage={stage}
            onStage={setStage}
            count={countIn(writing)}
            chosen={chosen}
            onChosen={choose}
            head={head}
            writing={writing}
          />
        }
        bar={
          <RoomBar
            desk={desk}
            undo={writing.undo}
            redo={writing.redo}
            fill={fill}
            deliverable={acts.deliverable}
            onEmergency={acts.openEmergency}
            onTemplates={acts.openTemplates}
            onStart={acts.openStart}
            onDeliver={acts.deliverAll}
            onEnd={acts.end}
            onSign={acts.openSign}
          />
        }
      />
      <RoomSheets writing={writing} desk={desk} answers={against.answers} acts={acts} onMissing={openMissing} />
      <RefusedHead head={head} />
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

function countIn(writing: SessionDesk) {
  return (stage: Stage) => <StageCount writing={writing} stage={stage} />;
}

/** Where the work stands: needling that has begun opens at the zones, one that has ended at the finish. */
function firstStage(chart: Chart): Stage {
  return ({ before: 'prepare', during: 'needle', after: 'finish' } as const)[phaseOf(chart)];
}
