import { useState } from 'react';
import type { ReactNode } from 'react';
import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { AnaestheticCard } from './anaesthetic-card.tsx';
import { CloseCard } from './close-card.tsx';
import type { Desk, Stage } from './desk.ts';
import { DeviceCard } from './device-card.tsx';
import { LastSession } from './last-session.tsx';
import styles from './session-places.module.css';
import { chosenAfter } from './session-zones.ts';
import { TopicalsCard } from './topicals-card.tsx';
import { ZoneChoices } from './zone-choices.tsx';
import { ZoneRows } from './zone-rows.tsx';
import { ZoneWork } from './zone-work.tsx';

type StageWorkProps = {
  desk: Desk;
  stage: Stage;
  chosen: readonly string[];
  onChosen: (zones: readonly string[]) => void;
  acts: ReactNode;
};

/** Reference left, the work of this stage in the middle, choices and acts right. */
export function StageWork({ desk, stage, chosen, onChosen, acts }: StageWorkProps) {
  const t = useText(sessionsText);
  const [several, setSeveral] = useState(false);
  return (
    <div className={styles['places']} data-stage={stage}>
      <aside className={styles['reference']} aria-label={t('last.title')}>
        <LastSession desk={desk} />
      </aside>
      <div className={styles['work']} role="tabpanel">
        {stage === 'prepare' ? (
          <>
            <DeviceCard desk={desk} />
            <AnaestheticCard desk={desk} />
          </>
        ) : null}
        {stage === 'needle' ? (
          <ZoneWork desk={desk} chosen={chosen} onChosen={onChosen} several={several} onSeveral={setSeveral} />
        ) : null}
        {stage === 'finish' ? (
          <>
            <CloseCard desk={desk} />
            <TopicalsCard desk={desk} />
          </>
        ) : null}
      </div>
      <aside className={styles['acts']} aria-label={t('acts.label')}>
        {stage === 'needle' ? <ZoneChoices desk={desk} chosen={chosen} onChosen={onChosen} /> : null}
        {acts}
      </aside>
      {stage === 'needle' ? (
        <div className={styles['rows']}>
          <ZoneRows
            chart={desk.chart}
            chosen={chosen}
            findings={desk.findings}
            onChoose={(zone) => onChosen(chosenAfter(chosen, zone, several))}
          />
        </div>
      ) : null}
    </div>
  );
}
