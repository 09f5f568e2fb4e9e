import { useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { AnaestheticCard } from './anaesthetic-card.tsx';
import styles from './room-choices.module.css';
import { CloseCard } from './close-card.tsx';
import type { Desk, Stage } from './desk.ts';
import { DeviceCard } from './device-card.tsx';
import { PhotosBefore } from './photos-before.tsx';
import { StagePicker } from './stage-picker.tsx';
import { TopicalsCard } from './topicals-card.tsx';
import type { NeedleHead } from './use-needle-head.ts';
import type { SessionDesk } from './use-session-desk.ts';
import { ZoneChoices } from './zone-choices.tsx';
import { ZoneRows } from './zone-rows.tsx';

type RoomChoicesProps = {
  desk: Desk;
  stage: Stage;
  onStage: (stage: Stage) => void;
  count?: (stage: Stage) => ReactNode;
  chosen: readonly string[];
  onChosen: (zones: readonly string[]) => void;
  /** Null in an amendment: what was used then is typed, not opened. */
  head: NeedleHead | null;
  writing: SessionDesk | null;
};

/** The choices beside the map: what is prepared, the values of the zones in hand, and how it went. */
export function RoomChoices({ desk, stage, onStage, count, chosen, onChosen, head, writing }: RoomChoicesProps) {
  const panel = useTopOf(stage);
  return (
    <div ref={panel} className={styles['panel']}>
      <StagePicker stage={stage} onStage={onStage} {...(count === undefined ? {} : { count })} />
      <div className={styles['inside']} role="tabpanel">
        {stage === 'prepare' ? (
          <>
            <DeviceCard desk={desk} head={head} />
            <AnaestheticCard desk={desk} />
            {writing === null ? null : <PhotosBefore writing={writing} desk={desk} />}
          </>
        ) : null}
        {stage === 'needle' ? (
          <>
            <ZoneChoices desk={desk} chosen={chosen} onChosen={onChosen} />
            {chosen.length === 0 ? (
              <ZoneRows chart={desk.chart} findings={desk.findings} onChoose={(zone) => onChosen([zone])} />
            ) : null}
          </>
        ) : null}
        {stage === 'finish' ? (
          <>
            <TopicalsCard desk={desk} />
            <CloseCard desk={desk} />
          </>
        ) : null}
      </div>
    </div>
  );
}

/** Another part of the session begins at its top; the zones stay where they were scrolled to. */
function useTopOf(stage: Stage) {
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (panel.current?.parentElement) panel.current.parentElement.scrollTop = 0;
  }, [stage]);
  return panel;
}
