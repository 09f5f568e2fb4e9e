import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { instantText } from '../../text/dates.ts';
import { consentsText } from '../../text/en/consents.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { actClass } from '../../ui/act-class.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useSignedIn } from '../shell/me.ts';
import type { Consent } from './consent.ts';
import { ConsentPaper } from './consent-paper.tsx';
import styles from './consent-paper.module.css';
import { KeptBeside } from './kept-beside.tsx';
import { PhotoAnswersShown } from './photo-answers.tsx';
import { SignatureShown } from './signature-shown.tsx';
import { TakeBackPhotoUse } from './take-back-photo-use.tsx';
import { WithdrawConsent } from './withdraw-consent.tsx';

/** The consent exactly as it was signed, with its two possible next steps: the session, or withdrawal. */
export function SignedConsent({
  consent,
  name,
  mayWithdraw,
}: {
  consent: Consent;
  name: string;
  mayWithdraw: boolean;
}) {
  const t = useText(consentsText);
  const { practice } = useSignedIn();
  const [withdrawing, setWithdrawing] = useState(false);
  const when = instantText(consent.signed_at, practice.time_zone);
  return (
    <>
      <PageHeading
        title={t('title.signed', { name })}
        lead={t('lead.signed', { when, who: consent.taken_by, version: consent.text_version })}
        next={
          <Link
            to="/patients/$patient_id/sessions"
            params={{ patient_id: consent.patient_id }}
            className={`${actClass('next')} no-print`}
          >
            {t('act.sessions')}
          </Link>
        }
        others={
          <div className={`${styles['acts']} no-print`}>
            {mayWithdraw ? (
              <ActButton kind="destructive" onClick={() => setWithdrawing(true)}>
                {t('act.withdraw')}
              </ActButton>
            ) : null}
            <ActButton icon="printer" onClick={() => window.print()}>
              {t('act.print')}
            </ActButton>
          </div>
        }
      />
      <ConsentAsSigned consent={consent} name={name} mayTakeBack={mayWithdraw} />
      <WithdrawConsent consent_id={consent.consent_id} open={withdrawing} onClose={() => setWithdrawing(false)} />
    </>
  );
}

/** The paper with its answers and signature; also for consents of the past. */
export function ConsentAsSigned({
  consent,
  name,
  mayTakeBack = false,
}: {
  consent: Consent;
  name: string;
  mayTakeBack?: boolean;
}) {
  const t = useText(consentsText);
  return (
    <ConsentPaper title={consent.title} sections={consent.sections} risk_lines={consent.risk_lines}>
      <KeptBeside consent={consent} />
      <h3>{t('photos.title')}</h3>
      <p>{consent.photo_question}</p>
      <PhotoAnswersShown consent={consent} />
      {mayTakeBack ? <TakeBackPhotoUse consent={consent} /> : null}
      <SignatureShown signature={consent.signature} name={name} />
    </ConsentPaper>
  );
}
