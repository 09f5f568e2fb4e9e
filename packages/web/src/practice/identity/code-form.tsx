import { useState } from 'react';
import { verifyTotp } from '../../api/identity.ts';
import { FormGrid, FormRow } from '../../forms/form-grid.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { identityText } from '../../text/en/identity.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import styles from './door.module.css';
import { useAttempt } from './use-attempt.ts';

/** The six digits of the authenticator app. */
export function CodeForm({ onDone, onBack, label }: { onDone: () => void; onBack?: () => void; label?: string }) {
  const t = useText(identityText);
  const [code, setCode] = useState('');
  const attempt = useAttempt();
  const submit = async () => {
    if ((await attempt.run(() => verifyTotp(code))) === true) onDone();
  };
  return (
    <FormGrid onSubmit={() => void submit()}>
      <div className={styles['code']}>
        <TextField
          label={t('code.label')}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          value={code}
          onChange={setCode}
          autoFocus
        />
      </div>
      <ErrorNotice problem={attempt.problem} />
      <FormRow>
        <ActButton kind="next" type="submit" busy={attempt.busy} disabled={code.replace(/\s/g, '').length !== 6}>
          {label ?? t('code.act')}
        </ActButton>
        {onBack === undefined ? null : (
          <ActButton kind="quiet" onClick={onBack}>
            {t('code.back')}
          </ActButton>
        )}
      </FormRow>
    </FormGrid>
  );
}
