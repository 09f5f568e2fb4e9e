import { roomText } from '../../text/en/sessions-room.ts';
import { useText } from '../../text/use-text.ts';
import { Metronome } from '../foresight/metronome.tsx';
import { brokenLimits } from '../treatment-plans/findings-at.ts';
import { BrokenLimits } from './broken-limits.tsx';
import { Checklist } from './checklist.tsx';
import type { Desk, Stage } from './desk.ts';
import { LastSession } from './last-session.tsx';
import styles from './room-reference.module.css';
import type { SessionDesk } from './use-session-desk.ts';

type RoomReferenceProps = {
  writing: SessionDesk;
  desk: Desk;
  onMissing: (code: string) => void;
  onStage: (stage: Stage) => void;
};

/** The beat, where nothing that grows or shrinks moves it; what is missing before the signature, broken limits, and last time. */
export function RoomReference({ writing, desk, onMissing, onStage }: RoomReferenceProps) {
  const t = useText(roomText);
  return (
    <aside aria-label={t('reference')} className={styles['parts']}>
      <Metronome device={desk.chart.device} passes={desk.plan?.zones[0]?.passes ?? null} />
      <Checklist missing={writing.missing} isKnownHere={writing.isKnownHere} onMissing={onMissing} />
      <BrokenLimits findings={brokenLimits(writing.findings)} onMissing={onMissing} onStage={onStage} />
      <LastSession desk={desk} />
    </aside>
  );
}
