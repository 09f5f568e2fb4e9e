import { recoverOwner } from '@stipple/contract/identity';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { faultAt } from '../../api/problem.ts';
import { FormGrid } from '../../forms/form-grid.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { identityText } from '../../text/en/identity.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { Door } from './door.tsx';
import { useAttempt } from './use-attempt.ts';

/** A lost owner comes back with a code from paper or from the machine. */
export function RecoverPage() {
  const t = useText(identityText);
  const attempt = useAttempt();
  const navigate = useNavigate();
  const tell = useToast();
  const [email, setEmail] = useState('');
  const [code, setCode] = useState('');
  const [new_password, setPassword] = useState('');
  const submit = async () => {
    const body = { email: email.trim(), code: code.trim(), new_password };
    if ((await attempt.run(() => call(recoverOwner, { body }))) === null) return;
    tell({ words: t('recover.done') });
    await navigate({ to: '/sign-in' });
  };
  return (
    <Door title={t('recover.title')} lead={t('recover.lead')}>
      <Card>
        <FormGrid onSubmit={() => void submit()}>
          <TextField
            label={t('sign-in.email')}
            type="email"
            autoComplete="username"
            value={email}
            fault={faultAt(attempt.problem, 'email')}
            onChange={setEmail}
          />
          <TextField
            label={t('recover.code')}
            autoComplete="off"
            value={code}
            fault={faultAt(attempt.problem, 'code')}
            onChange={setCode}
          />
          <TextField
            label={t('recover.password')}
            hint={t('set-up.password.hint')}
            type="password"
            autoComplete="new-password"
            value={new_password}
            fault={faultAt(attempt.problem, 'new_password')}
            onChange={setPassword}
          />
          <ErrorNotice problem={attempt.problem} />
          <ActButton kind="next" type="submit" busy={attempt.busy}>
            {t('recover.act')}
          </ActButton>
        </FormGrid>
      </Card>
    </Door>
  );
}
