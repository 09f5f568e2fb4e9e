import { useState } from 'react';
import { adverseEventsText } from '../../text/en/adverse-events.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { useMay, useSignedIn } from '../shell/me.ts';
import { seriousOf, standingOf } from './adverse-event.ts';
import type { AdverseEvent, EventLinks } from './adverse-event.ts';
import { AmendEvent } from './amend-event.tsx';
import { CloseEvent } from './close-event.tsx';
import { FollowUp } from './follow-up.tsx';
import styles from './adverse-events.module.css';

type Act = 'follow-up' | 'amend' | 'close';

/** What can be done with an event; what cannot be done yet says why. */
export function EventActs({ event, photos }: { event: AdverseEvent; photos: EventLinks['photos'] }) {
  const t = useText(adverseEventsText);
  const mayWrite = useMay('adverse-events.write');
  const isLicensed = useSignedIn().licence !== null;
  const [act, setAct] = useState<Act | null>(null);
  if (!mayWrite) return null;
  const standing = standingOf(event);
  const isJudged = seriousOf(event) !== 'unknown';
  const next: Act | null =
    standing === 'open' ? 'follow-up' : standing === 'to-review' ? (isJudged ? 'close' : 'amend') : null;
  const kindOf = (one: Act) => (one === next ? 'next' : 'plain');
  const done = () => setAct(null);
  return (
    <>
      <div className={`${styles['acts']} no-print`}>
        <ActButton kind={kindOf('follow-up')} icon="pen" onClick={() => setAct('follow-up')}>
          {t('follow-up')}
        </ActButton>
        <ActButton kind={kindOf('amend')} icon="undo" onClick={() => setAct('amend')}>
          {t('amend')}
        </ActButton>
        {standing === 'to-review' && isJudged && isLicensed ? (
          <ActButton kind={kindOf('close')} icon="tick" onClick={() => setAct('close')}>
            {t('close')}
          </ActButton>
        ) : null}
      </div>
      {standing === 'closed' || (standing === 'to-review' && isJudged) ? null : (
        <p className={`${styles['line']} no-print`}>{t(standing === 'open' ? 'close.not-over' : 'close.not-judged')}</p>
      )}
      {act === 'follow-up' ? <FollowUp key={event.version} event={event} onClose={done} /> : null}
      {act === 'amend' ? <AmendEvent key={event.version} event={event} photos={photos} onClose={done} /> : null}
      {act === 'close' ? <CloseEvent key={event.version} event={event} onClose={done} /> : null}
    </>
  );
}
