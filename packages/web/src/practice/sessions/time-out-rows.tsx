import type { Answer } from '@stipple/engine/catalog';
import type { ReactNode } from 'react';
import { longDate } from '../../text/dates.ts';
import { sessionActsText } from '../../text/en/sessions-acts.ts';
import { useText } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { VerdictBadge } from '../../ui/verdict-badge.tsx';
import { useModule } from '../shell/me.ts';
import { useChartHead } from '../shell/use-chart-head.ts';
import { anaestheticName, deviceName } from '../treatment-plans/names.ts';
import { minutesBetween } from './chart-check.ts';
import { instantNow } from './clock-time.ts';
import type { Desk } from './desk.ts';
import { PatientFace } from './patient-face.tsx';
import type { Session } from './session.ts';
import styles from './sheets.module.css';
import { saidAllergies } from './time-out-ticks.ts';
import type { Tick } from './time-out-ticks.ts';

type TimeOutRowsProps = {
  desk: Desk;
  saved: Session;
  answers: readonly Answer[];
  asked: readonly Tick[];
  /** Those that do not hold. */
  open: readonly Tick[];
  onOpen: (open: readonly Tick[]) => void;
};

/** What is read aloud, each line with the facts that it is about; a tap marks one that does not hold. */
export function TimeOutRows({ desk, saved, answers, asked, open, onOpen }: TimeOutRowsProps) {
  const t = useText(sessionActsText);
  const facts = useFacts(desk, saved, answers);
  return (
    <ul className={styles['ticks']}>
      {asked.map((tick) => {
        const isOpen = open.includes(tick);
        const { name, about } = facts[tick];
        return (
          <li key={tick} data-open={isOpen}>
            <Icon name={isOpen ? 'cross' : 'dot'} size={22} />
            <div>
              <strong>{name}</strong>
              <div className={styles['about']}>{about}</div>
            </div>
            <button
              type="button"
              aria-pressed={isOpen}
              aria-label={`${name}: ${t('time-out.not')}`}
              onClick={() => onOpen(isOpen ? open.filter((one) => one !== tick) : [...open, tick])}
            >
              {t('time-out.not')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** The serial number that the start takes over, in sight before it does. */
export function SerialOffered({ device, serial }: { device: string | null; serial: string }) {
  const t = useText(sessionActsText);
  if (device === null || serial === '') return null;
  return <p className={styles['quiet']}>{t('time-out.device.serial', { name: deviceName(device), serial })}</p>;
}

function useFacts(
  desk: Desk,
  saved: Session,
  answers: readonly Answer[],
): Readonly<Record<Tick, { readonly name: string; readonly about: ReactNode }>> {
  const t = useText(sessionActsText);
  const head = useChartHead(desk.patient_id).data;
  const computes = useModule('candidacy');
  const against = new Set(saved.against_starting.map(({ code }) => code));
  const allergies = saidAllergies(answers);
  return {
    right_patient: {
      name: t('time-out.patient'),
      about:
        head === null ? null : (
          <>
            <span className={styles['name']}>{head.name}</span>{' '}
            {t('time-out.patient.born', { day: longDate(head.birth_date), age: head.age })}
            <PatientFace patient_id={desk.patient_id} name={head.name} />
          </>
        ),
    },
    verdict_seen: {
      name: t('time-out.verdict'),
      about: !computes ? (
        t('time-out.verdict.off')
      ) : head?.verdict === null || head === null || against.has('not-assessed') ? (
        t('time-out.verdict.none')
      ) : (
        <>
          <VerdictBadge verdict={head.verdict} until={head.defer_until} /> {head.precautions.join(' ')}
        </>
      ),
    },
    consent_seen: {
      name: t('time-out.consent'),
      about: saved.against_starting.find(({ code }) => code === 'consent')?.text ?? t('time-out.consent.yes'),
    },
    allergies_asked: {
      name: t('time-out.allergies'),
      about: allergies.length === 0 ? t('time-out.allergies.none') : allergies.join('; '),
    },
    anaesthetic_wiped_off: { name: t('time-out.wiped'), about: wipedWords(desk, t) },
  };
}

function wipedWords(
  { chart: { anaesthetic } }: Desk,
  t: ReturnType<typeof useText<typeof sessionActsText.en>>,
): string {
  if (anaesthetic === null) return '';
  const name = anaestheticName(anaesthetic.product);
  const minutes = minutesBetween(anaesthetic.on_at, anaesthetic.off_at ?? instantNow());
  return minutes === null ? t('time-out.wiped.unknown', { name }) : t('time-out.wiped.on', { name, minutes });
}
