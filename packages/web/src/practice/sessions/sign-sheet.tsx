import { signSession } from '@stipple/contract/sessions';
import type { Finding } from '@stipple/engine/kernel';
import { licenceCovers } from '@stipple/engine/kernel';
import { useState } from 'react';
import { useWrite } from '../../api/use-endpoint.ts';
import { TextAreaField } from '../../forms/text-field.tsx';
import { useReach } from '../../offline/sync-state.ts';
import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { ConfirmIdentity } from '../identity/confirm-identity.tsx';
import { useMay, useSignedIn } from '../shell/me.ts';
import { FieldFindings } from '../treatment-plans/field-findings.tsx';
import { brokenLimits } from '../treatment-plans/findings-at.ts';
import { toTheTop } from '../treatment-plans/to-the-top.ts';
import { answersFor, isAnswered, reasonsOf } from './sign-reasons.ts';
import type { Reasons } from './sign-reasons.ts';
import styles from './sheets.module.css';
import { SignMissing } from './sign-missing.tsx';
import { useConfirmed } from './use-confirmed.ts';
import type { SessionDesk } from './use-session-desk.ts';

type SignSheetProps = {
  writing: SessionDesk;
  open: boolean;
  onClose: () => void;
  onMissing: (code: string) => void;
};

/** The signature: what is missing and each broken limit is put right, or answered for by somebody whose licence covers it. */
export function SignSheet({ writing, open, onClose, onMissing }: SignSheetProps) {
  const t = useText(sessionsText);
  const tell = useToast();
  const mayAct = useMaySign();
  const { licence } = useSignedIn();
  const { reached } = useReach();
  const [reasons, setReasons] = useState<Reasons>({});
  const [notSaved, setNotSaved] = useState(false);
  const signing = useWrite(signSession, {
    refreshes: ['sessions', 'chart', 'today', 'aftercare', 'check-ins', 'outcomes', 'inventory'],
  });
  const { saved, findings, missing } = writing;
  const broken = brokenLimits(findings);
  const ready =
    mayAct === null && isAnswered(missing, reasons) && broken.every((one) => answersFor(one, reasons, licence));
  const { run, again } = useConfirmed(async (idempotency_key) => {
    const isSaved = await writing.flush();
    setNotSaved(!isSaved);
    if (!isSaved) return;
    const body = {
      version: writing.version(),
      override_reasons: reasonsOf(
        broken.map(({ rule }) => rule),
        reasons,
      ),
      past_missing: reasonsOf(
        missing.map(({ code }) => code),
        reasons,
      ),
    };
    const params = { session_id: saved.session_id };
    if ((await signing.write({ params, body, idempotency_key })) === null) return;
    onClose();
    tell({ words: t('sign.done') });
    toTheTop();
  });
  const openMissing = (code: string) => {
    onClose();
    onMissing(code);
  };
  return (
    <Sheet
      open={open}
      title={t('sign.title')}
      onClose={onClose}
      acts={
        <span className={styles['primary']}>
          <ActButton kind="next" size="treatment" wide busy={signing.busy} disabled={!ready || !reached} onClick={run}>
            {t('sign.act')}
          </ActButton>
        </span>
      }
    >
      <p>{t('sign.text')}</p>
      {mayAct === null ? null : <p role="status">{mayAct}</p>}
      {reached ? null : (
        <p role="status">
          <Icon name="offline" size={18} /> {t(ready ? 'sign.offline.ready' : 'sign.offline')}
        </p>
      )}
      {writing.isKnownHere ? <p className={styles['quiet']}>{t('missing.here')}</p> : null}
      <SignMissing missing={missing} reasons={reasons} onReasons={setReasons} onOpen={openMissing} />
      {broken.length === 0 ? null : <h3>{t('limits.title', { count: broken.length })}</h3>}
      {broken.map((finding) => (
        <BrokenLimit
          key={finding.rule}
          finding={finding}
          reason={reasons[finding.rule] ?? ''}
          onReason={(text) => setReasons({ ...reasons, [finding.rule]: text })}
        />
      ))}
      {notSaved ? (
        <p role="alert">
          <Icon name="offline" size={18} /> {t('sign.not-saved')}
        </p>
      ) : null}
      {signing.problem?.code === 'confirm-needed' ? (
        <ConfirmIdentity problem={signing.problem} onConfirmed={again} />
      ) : (
        <ErrorNotice problem={signing.problem} />
      )}
    </Sheet>
  );
}

type BrokenLimitProps = { finding: Finding; reason: string; onReason: (text: string) => void };

function BrokenLimit({ finding, reason, onReason }: BrokenLimitProps) {
  const t = useText(sessionsText);
  const { licence } = useSignedIn();
  // What was delivered has happened: a limit that nobody may override is answered for by a physician.
  const needed = finding.overridable_by ?? 'physician';
  return (
    <div className={styles['item']}>
      <FieldFindings findings={[finding]} />
      {licenceCovers(licence, needed) ? (
        <TextAreaField label={t('sign.reason')} rows={2} maxLength={1000} value={reason} onChange={onReason} />
      ) : (
        <p>{t('sign.other-licence', { licence: t(`licence.${needed}`) })}</p>
      )}
    </div>
  );
}

/** Why this person cannot sign, or null. */
function useMaySign(): string | null {
  const t = useText(sessionsText);
  const may = useMay('sessions.sign');
  const { licence } = useSignedIn();
  if (!may) return t('sign.role');
  return licence === null ? t('sign.licence') : null;
}
