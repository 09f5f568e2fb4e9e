import { overrideFinding, overrideReason } from '@stipple/contract/candidacy';
import type { Finding } from '@stipple/engine/kernel';
import { useState } from 'react';
import { useWrite } from '../../api/use-endpoint.ts';
import { Chips } from '../../forms/chips.tsx';
import { TextAreaField } from '../../forms/text-field.tsx';
import { candidacyText } from '../../text/en/candidacy.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useSignedIn } from '../shell/me.ts';
import type { AssessmentOnFile } from './assessment.ts';
import styles from './assessment.module.css';

type OverrideSheetProps = { open: boolean; finding: Finding; assessment: AssessmentOnFile; onClose: () => void };

/** A reason from the list and in words. The finding stays in the record, and so does who set it aside. */
export function OverrideSheet({ open, finding, assessment, onClose }: OverrideSheetProps) {
  const t = useText(candidacyText);
  const tell = useToast();
  const { display_name: name } = useSignedIn();
  const [reason, setReason] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const { write, problem, busy } = useWrite(overrideFinding, { refreshes: ['candidacy', 'chart', 'today'] });
  const chosen = overrideReason.safeParse(reason);
  const saysEnough = text.trim().length >= 3;
  const send = async () => {
    setTried(true);
    if (!chosen.success || !saysEnough) return;
    const { assessment_id } = assessment;
    const body = { rule: finding.rule, reason: chosen.data, text };
    if ((await write({ params: { assessment_id }, body })) === null) return;
    tell({ words: t('override.told') });
    onClose();
  };
  return (
    <Sheet
      open={open}
      title={t('override.title')}
      onClose={onClose}
      acts={
        <ActButton kind="next" busy={busy} onClick={() => void send()}>
          {t('override.sign', { name })}
        </ActButton>
      }
    >
      <blockquote className={styles['overriding']}>
        <strong>{finding.title}</strong>
        <p>{finding.text}</p>
      </blockquote>
      <p>{t('override.lead')}</p>
      <Chips
        label={t('override.reason')}
        value={reason}
        chips={overrideReason.options.map((option) => ({ value: option, label: t(`reason.${option}`) }))}
        onChange={setReason}
        fault={tried && !chosen.success ? t('override.reason.missing') : null}
      />
      <TextAreaField
        label={t('override.text')}
        hint={t('override.text.hint')}
        value={text}
        rows={4}
        maxLength={2000}
        onChange={setText}
        fault={tried && !saysEnough ? t('override.text.missing') : null}
      />
      <ErrorNotice problem={problem} />
    </Sheet>
  );
}
