import { useState } from 'react';
import { enableTotp, registerPasskey } from '../../api/identity.ts';
import { FormGrid } from '../../forms/form-grid.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { identityText } from '../../text/en/identity.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { CodeForm } from './code-form.tsx';
import styles from './door.module.css';
import { QrSquare } from './qr-square.tsx';
import type { SignInWay } from './sign-in-way.tsx';
import { useAttempt } from './use-attempt.ts';

/** The second key of an account: a passkey on this device, or an authenticator app proved by its first code. */
export function SecureAccount({
  way,
  password,
  onDone,
}: {
  way: SignInWay | 'either';
  password: string;
  onDone: () => void;
}) {
  return (
    <>
      {way === 'password' ? null : <PasskeyCard onDone={onDone} />}
      {way === 'passkey' ? null : <AppCard password={password} onDone={onDone} />}
    </>
  );
}

function PasskeyCard({ onDone }: { onDone: () => void }) {
  const t = useText(identityText);
  const attempt = useAttempt();
  const make = async () => {
    if ((await attempt.run(() => registerPasskey('Stipple'))) === true) onDone();
  };
  return (
    <Card title={t('secure.passkey.title')}>
      <p>{t('secure.passkey.text')}</p>
      <ErrorNotice problem={attempt.problem} />
      <ActButton kind="next" icon="key" busy={attempt.busy} onClick={() => void make()}>
        {t('secure.passkey.act')}
      </ActButton>
    </Card>
  );
}

function AppCard({ password: known, onDone }: { password: string; onDone: () => void }) {
  const t = useText(identityText);
  const [password, setPassword] = useState(known);
  const [address, setAddress] = useState<string | null>(null);
  const attempt = useAttempt();
  const begin = async () => setAddress(await attempt.run(() => enableTotp(password)));
  if (address === null)
    return (
      <Card title={t('secure.app.title')}>
        <p>{t('secure.app.text')}</p>
        <FormGrid onSubmit={() => void begin()}>
          {known === '' ? (
            <TextField
              label={t('secure.app.password')}
              type="password"
              autoComplete="current-password"
              value={password}
              onChange={setPassword}
            />
          ) : null}
          <ErrorNotice problem={attempt.problem} />
          <ActButton kind="next" type="submit" busy={attempt.busy}>
            {t('secure.app.begin')}
          </ActButton>
        </FormGrid>
      </Card>
    );
  return (
    <Card title={t('secure.app.title')}>
      <p>{t('secure.app.text')}</p>
      <QrSquare text={address} label={t('secure.app.qr')} />
      <p>{t('secure.app.secret')}</p>
      <div className={styles['secret']} data-totp-secret>
        {new URL(address).searchParams.get('secret')}
      </div>
      <CodeForm onDone={onDone} label={t('secure.app.act')} />
    </Card>
  );
}
