import { useState } from 'react';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { todayIn } from '../../text/dates.ts';
import type { Companion } from '../companion/companion.ts';
import type { OutboxNow } from '../outbox/use-outbox.ts';
import { beginReading, isOf, type AskedReading, type ReadingDraft } from './reading-draft.ts';
import { ScalePage, ScaleThanks } from './scale-page.tsx';
import { useKeptReading } from './use-kept-reading.ts';

/** What is to be rated now, without what already waits to be sent, and whether one was begun. */
export type ScalesNow = { readonly asked: readonly AskedReading[]; readonly begun: boolean };

export function scalesNow({ readings }: Companion, { waiting }: OutboxNow, draft: ReadingDraft | null): ScalesNow {
  const asked = readings.filter(
    (reading) => !waiting.some((one) => one.kind === 'reading' && one.refused === null && isOf(one.body, reading)),
  );
  return { asked, begun: draft !== null && asked.some((reading) => isOf(draft, reading)) };
}

type ScalesFlowProps = { companion: Companion; now_ms: number; outbox: OutboxNow; onLeave: () => void };

/** One scale after the other; each is sent as it is done, or waits on the phone. */
export function ScalesFlow({ companion, now_ms, outbox, onLeave }: ScalesFlowProps) {
  const [draft, setDraft] = useKeptReading();
  const [sent, setSent] = useState<string | null>(null);
  const [fresh] = useState(uuidV7);
  const { practice } = companion;
  const reading = scalesNow(companion, outbox, draft).asked[0];
  if (sent !== null || reading === undefined) {
    const waits = outbox.waiting.some(({ kind, refused }) => kind === 'reading' && refused === null);
    return <ScaleThanks practice={practice} waits={waits} onBack={onLeave} />;
  }
  const current = draft !== null && isOf(draft, reading) ? draft : beginReading(fresh, reading);
  const send = ({ outcome_id, plan_id, scale, occasion, given }: ReadingDraft) => {
    const measured_on = todayIn(practice.time_zone, now_ms);
    const body = { outcome_id, plan_id, scale, occasion, items: given, measured_on };
    outbox.send({ kind: 'reading', id: outcome_id, body, refused: null });
    setDraft(null);
    setSent(outcome_id);
  };
  return (
    <ScalePage practice={practice} asked={reading} draft={current} onDraft={setDraft} onSend={send} onLeave={onLeave} />
  );
}
