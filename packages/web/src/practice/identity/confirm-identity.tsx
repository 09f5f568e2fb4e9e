import { confirmIdentity, readMe } from '@stipple/contract/identity';
import { fail, ok } from '@stipple/engine/kernel';
import type { Result } from '@stipple/engine/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { signInWithPasskey } from '../../api/identity.ts';
import type { Problem } from '../../api/problem.ts';
import { FormGrid, FormRow } from '../../forms/form-grid.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { identityText } from '../../text/en/identity.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { meChanged, useSignedIn } from '../shell/me.ts';
import { useAttempt } from './use-attempt.ts';

type ConfirmIdentityProps = {
  /** The problem `confirm-needed` that an act was answered with: it names the ways this account has. */
  problem: Problem;
  /** The act may now be repeated. */
  onConfirmed: () => void;
};

/** Before a signature: the person at the screen shows once more who they are, by passkey or password. */
export function ConfirmIdentity({ problem, onConfirmed }: ConfirmIdentityProps) {
  const t = useText(identityText);
  const { staff_id, display_name } = useSignedIn();
  const client = useQueryClient();
  const [password, setPassword] = useState('');
  const attempt = useAttempt();
  const ways = Array.isArray(problem.more['ways']) ? problem.more['ways'] : ['password'];
  const confirm = async (show: () => Promise<Result<unknown, Problem>>) => {
    if ((await attempt.run(show)) !== null) onConfirmed();
  };
  const byPasskey = async (): Promise<Result<true, Problem>> => {
    const shown = await signInWithPasskey();
    if (!shown.ok) return shown;
    const me = await call(readMe, {});
    if (!me.ok) return me;
    if (me.value.state === 'signed-in' && me.value.staff_id === staff_id) return ok(true);
    await meChanged(client);
    return fail({ ...problem, title: t('confirm.other'), detail: t('confirm.other.text'), remedy: null });
  };
  return (
    <FormGrid onSubmit={() => void confirm(() => call(confirmIdentity, { body: { password } }))}>
      <FormRow>
        <p role="status">{t('confirm.text', { name: display_name })}</p>
      </FormRow>
      {ways.includes('passkey') ? (
        <FormRow>
          <ActButton kind="next" wide icon="key" busy={attempt.busy} onClick={() => void confirm(byPasskey)}>
            {t('confirm.passkey')}
          </ActButton>
        </FormRow>
      ) : null}
      {ways.includes('password') ? (
        <>
          <TextField
            label={t('confirm.password')}
            type="password"
            name="password"
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
            autoFocus={!ways.includes('passkey')}
          />
          <FormRow>
            <ActButton
              kind={ways.includes('passkey') ? 'plain' : 'next'}
              type="submit"
              wide
              busy={attempt.busy}
              disabled={password === ''}
            >
              {t('confirm.act')}
            </ActButton>
          </FormRow>
        </>
      ) : null}
      <FormRow>
        <ErrorNotice problem={attempt.problem} />
      </FormRow>
    </FormGrid>
  );
}
