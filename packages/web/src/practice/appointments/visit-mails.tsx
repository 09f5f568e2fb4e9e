import { inviteToAppointment, listAppointmentMails, noteMailReturned } from '@stipple/contract/appointments';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { useRead, useWrite } from '../../api/use-endpoint.ts';
import { instantText } from '../../text/dates.ts';
import { bookingText } from '../../text/en/booking.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { actClass } from '../../ui/act-class.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useSignedIn } from '../shell/me.ts';
import styles from './slots.module.css';
import type { Visit } from './visit-words.ts';

type VisitMail = ResponseOf<typeof listAppointmentMails>['mails'][number];

/** What was written to the patient about this visit, word for word, and what did not arrive. */
export function VisitMails({ visit: { appointment_id, state, time } }: { visit: Visit }) {
  const t = useText(bookingText);
  const tell = useToast();
  const { data, problem, refetch } = useRead(listAppointmentMails, { params: { appointment_id } });
  const inviting = useWrite(inviteToAppointment, { refreshes });
  const invite = async () => {
    const done = await inviting.write({ params: { appointment_id }, body: {} });
    if (done !== null) tell({ words: t('mails.invited') });
  };
  return (
    <section className={styles['mails']} aria-label={t('mails.title')}>
      <h3>{t('mails.title')}</h3>
      <ErrorNotice problem={problem} onRetry={refetch} />
      {data !== null && data.mails.length === 0 ? <p className={styles['none']}>{t('mails.none')}</p> : null}
      {data?.mails.map((mail) => (
        <OneMail key={mail.mail_id} mail={mail} />
      ))}
      {state === 'planned' && time !== null ? (
        <div className={styles['acts']}>
          <ActButton size="small" icon="send" busy={inviting.busy} onClick={() => void invite()}>
            {t('mails.invite')}
          </ActButton>
          <a
            href={`/api/appointments/${appointment_id}/invitation.ics`}
            download
            className={actClass('quiet', 'small')}
          >
            {t('mails.file')}
          </a>
        </div>
      ) : null}
      <ErrorNotice problem={inviting.problem} />
    </section>
  );
}

function OneMail({ mail }: { mail: VisitMail }) {
  const t = useText(bookingText);
  const tell = useToast();
  const { practice } = useSignedIn();
  const returning = useWrite(noteMailReturned, { refreshes });
  const { kind, state, fault, sent_at, body, subject, mail_id } = mail;
  const when = sent_at === null ? '' : instantText(sent_at, practice.time_zone);
  const words = [t(`mail.${kind}`), t(`mail.${state}`, { when }), ...(fault === '' ? [] : [t(`fault.${fault}`)])];
  const cameBack = async () => {
    if ((await returning.write({ params: { mail_id }, body: {} })) !== null) tell({ words: t('mails.noted') });
  };
  return (
    <details className={styles['mail']}>
      <summary className={state === 'failed' ? styles['failed'] : undefined}>{words.join(', ')}</summary>
      <pre>{`${mail.sent_to}\n${subject}\n\n${body}`}</pre>
      {state === 'sent' ? (
        <ActButton size="small" kind="quiet" busy={returning.busy} onClick={() => void cameBack()}>
          {t('mails.returned')}
        </ActButton>
      ) : null}
      <ErrorNotice problem={returning.problem} />
    </details>
  );
}

const refreshes = ['appointments', 'booking', 'inbox', 'today'];
