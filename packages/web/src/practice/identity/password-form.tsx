import { useState } from 'react';
import { signInWithPassword } from '../../api/identity.ts';
import { FormGrid } from '../../forms/form-grid.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { identityText } from '../../text/en/identity.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useAttempt } from './use-attempt.ts';

/** E-mail and password; what was typed stays after a refusal. */
export function PasswordForm({ onDone, onSecondFactor }: { onDone: () => void; onSecondFactor: () => void }) {
  const t = useText(identityText);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const attempt = useAttempt();
  const submit = async () => {
    const next = await attempt.run(() => signInWithPassword(email.trim(), password));
    if (next === 'signed-in') onDone();
    if (next === 'second-factor') onSecondFactor();
  };
  return (
    <FormGrid onSubmit={() => void submit()}>
      <TextField
        label={t('sign-in.email')}
        type="email"
        name="email"
        autoComplete="username webauthn"
        value={email}
        onChange={setEmail}
      />
      <TextField
        label={t('sign-in.password')}
        type="password"
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <ErrorNotice problem={attempt.problem} />
      <ActButton kind="next" type="submit" wide busy={attempt.busy}>
        {t('sign-in.act')}
      </ActButton>
    </FormGrid>
  );
}
