import { createIntakeLink, createPatientLink } from '@stipple/contract/aftercare';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { useState } from 'react';
import { useWrite } from '../../api/use-endpoint.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { CheckField } from '../../forms/check-field.tsx';
import { instantText, longDate } from '../../text/dates.ts';
import { aftercareText } from '../../text/en/aftercare.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { QrSquare } from '../identity/qr-square.tsx';
import { useSignedIn } from '../shell/me.ts';
import styles from './aftercare.module.css';

/** What the link leads to: the page after a session, or the questions before one. */
export type LinkTarget =
  | { readonly kind: 'aftercare'; readonly session_id: string }
  | {
      readonly kind: 'intake';
      readonly patient_id: string;
      readonly indication: string;
      readonly zones: readonly string[];
    };

type GiveLinkProps = { open: boolean; onClose: () => void; to: LinkTarget; email: string; phone: string };
type Given = ResponseOf<typeof createPatientLink>;

/** Makes a link and shows it once: as a square for the camera, to copy, and by mail or text message where there is an address. */
export function GiveLink({ open, onClose, to, email, phone }: GiveLinkProps) {
  const t = useText(aftercareText);
  const { sends_sms } = useSignedIn().practice;
  const [byMail, setByMail] = useState(false);
  const [bySms, setBySms] = useState(false);
  const [given, setGiven] = useState<Given | null>(null);
  const { make: write, problem, busy, clear } = useMaking(to);
  const make = async () =>
    setGiven(await write({ send_by_mail: byMail && email !== '', send_by_sms: bySms && phone !== '' }));
  const close = () => {
    setGiven(null);
    setByMail(false);
    setBySms(false);
    clear();
    onClose();
  };
  return (
    <Sheet
      open={open}
      place="middle"
      title={t('link.title')}
      onClose={close}
      acts={
        given === null ? (
          <ActButton kind="next" icon="link" busy={busy} onClick={() => void make()}>
            {t('link.make')}
          </ActButton>
        ) : (
          <GivenActs url={given.url} onDone={close} />
        )
      }
    >
      {given === null ? (
        <>
          <p>{t(to.kind === 'intake' ? 'link.how.intake' : 'link.how')}</p>
          {email === '' ? (
            <p className={styles['quiet']}>{t('link.mail.none')}</p>
          ) : (
            <CheckField label={t('link.mail', { email })} checked={byMail} onChange={setByMail} />
          )}
          {sends_sms && phone !== '' ? (
            <CheckField label={t('link.sms', { phone })} checked={bySms} onChange={setBySms} />
          ) : null}
          <ErrorNotice problem={problem} />
          {problem?.code === 'no-https-origin' && to.kind === 'aftercare' ? <p>{t('link.paper')}</p> : null}
        </>
      ) : (
        <ShownOnce given={given} mailed={byMail ? email : null} texted={bySms ? phone : null} />
      )}
    </Sheet>
  );
}

function useMaking(to: LinkTarget) {
  const refreshes = { refreshes: ['patient-links', 'inbox'] };
  const after = useWrite(createPatientLink, refreshes);
  const before = useWrite(createIntakeLink, refreshes);
  const { problem, busy, clear } = to.kind === 'intake' ? before : after;
  const make = (ways: { send_by_mail: boolean; send_by_sms: boolean }) => {
    const body = { link_id: uuidV7(), ...ways };
    if (to.kind === 'aftercare') return after.write({ params: { session_id: to.session_id }, body });
    const { patient_id, indication, zones } = to;
    return before.write({ params: { patient_id }, body: { ...body, indication, zones: [...zones] } });
  };
  return { make, problem, busy, clear };
}

type ShownOnceProps = { given: Given; mailed: string | null; texted: string | null };

function ShownOnce({ given, mailed, texted }: ShownOnceProps) {
  const t = useText(aftercareText);
  const { practice } = useSignedIn();
  const { expires_at, access_ends_on } = given.link;
  const until = { when: instantText(expires_at, practice.time_zone), day: longDate(access_ends_on) };
  return (
    <div className={styles['given']}>
      <p>{t('link.scan')}</p>
      <QrSquare text={given.url} label={t('link.qr')} />
      <code>{given.url}</code>
      <p>{t('link.until', until)}</p>
      {mailed === null ? null : <p>{t('link.mailed', { email: mailed })}</p>}
      {texted === null ? null : <p>{t('link.texted', { phone: texted })}</p>}
      <p className={styles['quiet']}>{t('link.shown-once')}</p>
    </div>
  );
}

function GivenActs({ url, onDone }: { url: string; onDone: () => void }) {
  const t = useText(aftercareText);
  const tell = useToast();
  const copy = () => void navigator.clipboard.writeText(url).then(() => tell({ words: t('link.copied') }));
  return (
    <>
      <ActButton icon="link" onClick={copy}>
        {t('link.copy')}
      </ActButton>
      <ActButton kind="next" onClick={onDone}>
        {t('link.done')}
      </ActButton>
    </>
  );
}
