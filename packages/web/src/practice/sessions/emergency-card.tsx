import type { ResponseOf } from '@stipple/contract/endpoint';
import { readPractice } from '@stipple/contract/practice';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { Chips } from '../../forms/chips.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { timeText } from '../../text/dates.ts';
import { sessionActsText } from '../../text/en/sessions-acts.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { actClass } from '../../ui/act-class.ts';
import { Icon } from '../../ui/icon.tsx';
import { lookUpSource } from '../../ui/look-up-source.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { SourceSheet } from '../../ui/source-sheet.tsx';
import { useSignedIn } from '../shell/me.ts';
import { instantNow } from './clock-time.ts';
import type { Desk } from './desk.ts';
import { emergencyGuides, stepNote } from './emergency-steps.ts';
import type { EmergencyGuide } from './emergency-steps.ts';
import styles from './emergency.module.css';

/** As many as the record takes. */
const MOST_MOMENTS = 50;

/**
 * One tap, with or without a connection: whom to call, the first steps of the catalogue and the practice's own. A tap on a step
 * notes it in the chart with its time.
 */
export function EmergencyCard({ desk, open, onClose }: { desk: Desk; open: boolean; onClose: () => void }) {
  const t = useText(sessionActsText);
  const [code, setCode] = useState(emergencyGuides[0]?.entry.code ?? '');
  const guide = emergencyGuides.find(({ entry }) => entry.code === code);
  const { emergency_number: number } = useSignedIn().practice;
  // Read with the room, not with the tap: it is there when the connection is not.
  const practice = useRead(readPractice, {});
  const isFull = desk.chart.emergency.length >= MOST_MOMENTS;
  const note = (text: string) => {
    if (isFull) return;
    const moment = { at: instantNow(), note: text };
    desk.edit((chart) => ({ ...chart, emergency: [...chart.emergency, moment] }));
  };
  return (
    <Sheet open={open} title={t('emergency.title')} onClose={onClose}>
      <a
        href={`tel:${number}`}
        className={actClass('destructive', 'treatment', true)}
        onClick={() => note(t('emergency.called', { number }))}
      >
        <Icon name="phone" size={28} />
        {t('emergency.call', { number })}
      </a>
      <Chips
        label={t('emergency.which')}
        value={code}
        chips={emergencyGuides.map(({ entry }) => ({ value: entry.code, label: entry.name }))}
        onChange={setCode}
      />
      {guide === undefined ? null : <Steps desk={desk} guide={guide} onStep={note} />}
      <OwnSteps practice={practice.data} />
      {isFull ? <p role="status">{t('emergency.full')}</p> : <FreeNote onNote={note} />}
      <Noted desk={desk} />
    </Sheet>
  );
}

type StepsProps = { desk: Desk; guide: EmergencyGuide; onStep: (note: string) => void };

function Steps({ desk, guide, onStep }: StepsProps) {
  const t = useText(sessionActsText);
  const { entry, steps } = guide;
  return (
    <section className={styles['steps']} aria-label={t('emergency.steps')}>
      <p className={styles['quiet']}>{t('emergency.signs', { signs: entry.red_flags.join('; ') })}</p>
      <ol>
        {steps.map((step) => {
          const noted = stepNote(guide, step);
          const done = desk.chart.emergency.find((moment) => moment.note === noted);
          return (
            <li key={step}>
              <button
                type="button"
                data-done={done !== undefined}
                aria-pressed={done !== undefined}
                onClick={() => (done === undefined ? onStep(noted) : undefined)}
              >
                <span className={styles['mark']}>{done === undefined ? null : <Icon name="tick" size={18} />}</span>
                <span>{step}</span>
                {done === undefined ? null : <time>{timeText(done.at, desk.time_zone)}</time>}
              </button>
            </li>
          );
        })}
      </ol>
      <SourceSheet
        statement={entry.typical_care}
        sources={entry.sources}
        sign_off={entry.sign_off}
        lookUp={lookUpSource}
      />
    </section>
  );
}

/** What the practice wrote for itself. */
function OwnSteps({ practice }: { practice: ResponseOf<typeof readPractice> | null }) {
  const t = useText(sessionActsText);
  if (practice === null) return null;
  const { emergency_protocol: own, phone } = practice.settings;
  return (
    <section className={styles['own']}>
      <h3>{t('emergency.own')}</h3>
      {own === '' ? (
        <p className={styles['quiet']}>{t('emergency.no-own')}</p>
      ) : (
        <p className={styles['written']}>{own}</p>
      )}
      {phone === '' ? null : (
        <p>
          <a href={`tel:${phone}`}>{t('emergency.practice', { number: phone })}</a>
        </p>
      )}
    </section>
  );
}

function FreeNote({ onNote }: { onNote: (note: string) => void }) {
  const t = useText(sessionActsText);
  const [text, setText] = useState('');
  const note = () => {
    onNote(text.trim());
    setText('');
  };
  return (
    <form
      className={styles['free']}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') note();
      }}
    >
      <TextField label={t('emergency.note')} value={text} maxLength={1000} onChange={setText} />
      <ActButton type="submit" disabled={text.trim() === ''}>
        {t('emergency.note.act')}
      </ActButton>
    </form>
  );
}

function Noted({ desk }: { desk: Desk }) {
  const t = useText(sessionActsText);
  const { chart, time_zone } = desk;
  return (
    <section className={styles['own']} aria-label={t('emergency.noted')} aria-live="polite">
      <h3>{t('emergency.noted')}</h3>
      {chart.emergency.length === 0 ? <p className={styles['quiet']}>{t('emergency.none')}</p> : null}
      <ol className={styles['noted']}>
        {chart.emergency.map(({ at, note }) => (
          <li key={`${at} ${note}`}>
            <time>{timeText(at, time_zone)}</time> {note}
          </li>
        ))}
      </ol>
    </section>
  );
}
