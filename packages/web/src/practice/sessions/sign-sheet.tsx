import { signSession } from '@stipple/contract/sessions';
import type { Finding } from '@stipple/engine/kernel';
import { licenceCovers } from '@stipple/engine/kernel';
import { useState } from 'react';
import { useWrite } from '../../api/use-endpoint.ts';
import { TextAreaField } from '../../forms/text-field.tsx';
import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { MissingList } from '../../ui/missing-list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { ConfirmIdentity } from '../identity/confirm-identity.tsx';
import { useMay, useSignedIn } from '../shell/me.ts';
import { FieldFindings } from '../treatment-plans/field-findings.tsx';
import { brokenLimits } from '../treatment-plans/findings-at.ts';
import styles from './session-places.module.css';
import type { SessionDesk } from './use-session-desk.ts';
import { toTheTop } from '../treatment-plans/to-the-top.ts';

type SignSheetProps = {
  writing: SessionDesk;
  open: boolean;
  onClose: () => void;
  onMissing: (code: string) => void;
};

const LEAST_LETTERS = 3;

/** The signature: nothing missing, each broken limit answered for by somebody whose licence covers it. */
export function SignSheet({ writing, open, onClose, onMissing }: SignSheetProps) {
  const t = useText(sessionsText);
  const tell = useToast();
  const mayAct = useMaySign();
  const { licence } = useSignedIn();
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [past, setPast] = useState<Readonly<Record<string, string>>>({});
  const [notSaved, setNotSaved] = useState(false);
  const signing = useWrite(signSession, {
    refreshes: ['sessions', 'chart', 'today', 'aftercare', 'check-ins', 'outcomes'],
  });
  const { saved, findings } = writing;
  const broken = brokenLimits(findings);
  const answered = broken.every(
    (finding) =>
      licenceCovers(licence, finding.overridable_by ?? 'physician') &&
      (reasons[finding.rule] ?? '').trim().length >= LEAST_LETTERS,
  );
  const explained = saved.missing.every(
    ({ code, way_past }) => way_past !== null && (past[code] ?? '').trim().length >= LEAST_LETTERS,
  );
  const ready = mayAct === null && explained && answered;
  const sign = async () => {
    const isSaved = await writing.flush();
    setNotSaved(!isSaved);
    if (!isSaved) return;
    const given = broken.map(({ rule }) => [rule, (reasons[rule] ?? '').trim()] as const);
    const why = saved.missing.map(({ code }) => [code, (past[code] ?? '').trim()] as const);
    const body = {
      version: writing.version(),
      override_reasons: Object.fromEntries(given),
      past_missing: Object.fromEntries(why),
    };
    if ((await signing.write({ params: { session_id: saved.session_id }, body })) === null) return;
    onClose();
    tell({ words: t('sign.done') });
    toTheTop();
  };
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
        <ActButton kind="next" busy={signing.busy} disabled={!ready} onClick={() => void sign()}>
          {t('sign.act')}
        </ActButton>
      }
    >
      <p>{t('sign.text')}</p>
      {mayAct === null ? null : <p role="status">{mayAct}</p>}
      <MissingList
        title={t('sign.missing')}
        items={saved.missing.map(({ code, text }) => ({ key: code, words: text, onOpen: () => openMissing(code) }))}
        complete={t('missing.complete')}
      />
      {saved.missing.map(({ code, text, way_past }) =>
        way_past === null || mayAct !== null ? null : (
          <TextAreaField
            key={code}
            label={t('sign.past', { what: text })}
            rows={2}
            maxLength={1000}
            value={past[code] ?? ''}
            onChange={(words) => setPast({ ...past, [code]: words })}
          />
        ),
      )}
      {broken.length === 0 ? null : <h3>{t('limits.title', { count: broken.length })}</h3>}
      {broken.map((finding) => (
        <BrokenLimit
          key={finding.rule}
          finding={finding}
          reason={reasons[finding.rule] ?? ''}
          onReason={(text) => setReasons({ ...reasons, [finding.rule]: text })}
        />
      ))}
      {notSaved ? <p role="alert">{t('sign.not-saved')}</p> : null}
      {signing.problem?.code === 'confirm-needed' ? (
        <ConfirmIdentity problem={signing.problem} onConfirmed={() => void sign()} />
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
  const needed = finding.overridable_by ?? 'physician';
  return (
    <div className={styles['product']}>
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
