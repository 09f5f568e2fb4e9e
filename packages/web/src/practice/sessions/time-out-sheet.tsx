import { licenceCovers } from '@stipple/engine/kernel';
import type { Answer } from '@stipple/engine/catalog';
import { useState } from 'react';
import { sessionActsText } from '../../text/en/sessions-acts.ts';
import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { TextAreaField } from '../../forms/text-field.tsx';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useKeptConsent } from '../consents/use-kept-consent.ts';
import { useSignedIn } from '../shell/me.ts';
import { useChartHead } from '../shell/use-chart-head.ts';
import type { Desk } from './desk.ts';
import { instantNow } from './clock-time.ts';
import { lastSerialOf, rememberSerial } from './kept-serial.ts';
import type { Chart } from './session.ts';
import { PhotosBefore } from './photos-before.tsx';
import { SerialOffered, TimeOutRows } from './time-out-rows.tsx';
import styles from './sheets.module.css';
import { ticksOf, usesAnaesthetic } from './time-out-ticks.ts';
import type { Tick } from './time-out-ticks.ts';
import { useBegin } from './use-begin.ts';
import type { SessionDesk } from './use-session-desk.ts';

type TimeOutSheetProps = {
  writing: SessionDesk;
  desk: Desk;
  answers: readonly Answer[];
  open: boolean;
  onClose: () => void;
  onBegun: () => void;
};

const LEAST_LETTERS = 3;

/**
 * The pause before the first pass. One tap says that all of it holds; what does not hold is marked and needs a licensed
 * person's reason, and so does what the record has against starting. Writing stays open either way.
 */
export function TimeOutSheet({ writing, desk, answers, open, onClose, onBegun }: TimeOutSheetProps) {
  const t = useText(sessionActsText);
  const words = useText(sessionsText);
  const tell = useToast();
  const { licence } = useSignedIn();
  const [open_ticks, setOpenTicks] = useState<readonly Tick[]>([]);
  const [reason, setReason] = useState('');
  const name = useChartHead(desk.patient_id).data?.name ?? '';
  const { busy, problem, begin } = useBegin(writing, name);
  const { chart } = desk;
  const hasConsentHere = useKeptConsent(writing.saved.plan_id) !== null;
  const against = writing.saved.against_starting.filter(({ code }) => code !== 'consent' || !hasConsentHere);
  const demands = against.length > 0 || open_ticks.length > 0;
  const uncovered = against.find((one) => !licenceCovers(licence, one.licence));
  const mayStart = !demands || (reason.trim().length >= LEAST_LETTERS && uncovered === undefined && licence !== null);
  const serial = chart.device_serial === '' ? lastSerialOf(chart.device, desk.last) : '';
  const start = async () => {
    // A start that this device took without a connection is confirmed for the moment at which it was taken.
    const at = (writing.saved.start === null ? chart.time_out?.at : null) ?? instantNow();
    const holds = (tick: Tick) => !open_ticks.includes(tick);
    const time_out = {
      at,
      right_patient: holds('right_patient'),
      verdict_seen: holds('verdict_seen'),
      consent_seen: holds('consent_seen'),
      allergies_asked: holds('allergies_asked'),
      anaesthetic_wiped_off: usesAnaesthetic(chart) ? holds('anaesthetic_wiped_off') : null,
      reason: reason.trim(),
    };
    if (chart.device !== null && serial !== '') rememberSerial(chart.device, serial);
    const began = await begin(time_out, (present) => withTimeOut(present, serial, at, time_out.anaesthetic_wiped_off));
    if (began === 'refused') return;
    if (began === 'on-this-device') tell({ words: t('time-out.offline') });
    onClose();
    onBegun();
  };
  return (
    <Sheet
      open={open}
      title={t('time-out.title')}
      place="middle"
      onClose={onClose}
      acts={
        <>
          <ActButton kind="quiet" onClick={onClose}>
            {t('time-out.write')}
          </ActButton>
          <span className={styles['primary']}>
            <ActButton kind="next" size="treatment" wide busy={busy} disabled={!mayStart} onClick={() => void start()}>
              {t(demands ? 'time-out.act.reason' : 'time-out.act')}
            </ActButton>
          </span>
        </>
      }
    >
      <p className={styles['quiet']}>{t('time-out.lead')}</p>
      <TimeOutRows
        desk={desk}
        saved={{ ...writing.saved, against_starting: against }}
        answers={answers}
        asked={ticksOf(chart)}
        open={open_ticks}
        onOpen={setOpenTicks}
      />
      <SerialOffered device={chart.device} serial={serial} />
      <PhotosBefore writing={writing} desk={desk} />
      {against.length === 0 ? null : (
        <section className={styles['against']}>
          <h3>{t('time-out.against')}</h3>
          <ul>
            {against.map((one) => (
              <li key={`${one.code} ${one.text}`}>{one.text}</li>
            ))}
          </ul>
        </section>
      )}
      {!demands ? null : uncovered !== undefined || licence === null ? (
        <p role="status">{t('time-out.reason.who', { licence: words(`licence.${uncovered?.licence ?? 'other'}`) })}</p>
      ) : (
        <TextAreaField label={t('time-out.reason')} rows={2} maxLength={1000} value={reason} onChange={setReason} />
      )}
      <ErrorNotice problem={problem} />
    </Sheet>
  );
}

/** What was read aloud is true of the chart as well: wiped off now, and the serial number that was offered. */
function withTimeOut(chart: Chart, serial: string, at: string, wiped_off: boolean | null): Chart {
  const named = serial === '' || chart.device_serial !== '' ? chart : { ...chart, device_serial: serial };
  const { anaesthetic } = chart;
  if (anaesthetic === null || wiped_off !== true || anaesthetic.wiped_off) return named;
  const off_at = anaesthetic.off_at ?? (anaesthetic.on_at === null ? null : at);
  return { ...named, anaesthetic: { ...anaesthetic, wiped_off: true, off_at } };
}
