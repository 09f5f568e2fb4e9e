import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { passkeysPossible, signInWithPasskey } from '../../api/identity.ts';
import { identityText } from '../../text/en/identity.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useMe } from '../shell/me.ts';
import { CodeForm } from './code-form.tsx';
import { DemonstrationDoor } from './demonstration-door.tsx';
import { Door } from './door.tsx';
import styles from './door.module.css';
import { PasswordForm } from './password-form.tsx';
import { SealedNotice } from './sealed-notice.tsx';
import { useAttempt } from './use-attempt.ts';
import { useEnter } from './use-enter.ts';

/** Passkey, or password and then the code of the authenticator app. Also what a locked screen shows. */
export function SignInPage() {
  const t = useText(identityText);
  const { from, locked } = useSearch({ strict: false });
  const { data } = useMe();
  const [step, setStep] = useState<'password' | 'code'>('password');
  const attempt = useAttempt();
  const enter = useEnter();
  const withPasskey = async () => {
    if ((await attempt.run(signInWithPasskey)) === true) await enter(from);
  };
  if (step === 'code')
    return (
      <Door title={t('code.title')} lead={t('code.lead')}>
        <CodeForm onDone={() => void enter(from)} onBack={() => setStep('password')} />
      </Door>
    );
  return (
    <Door title={t('sign-in.title')}>
      {locked === true ? (
        <div className={styles['locked']} role="status">
          <Icon name="lock" />
          <span>{t('sign-in.locked')}</span>
        </div>
      ) : null}
      <SealedNotice />
      <Card>
        {passkeysPossible() ? (
          <>
            <ActButton icon="key" wide busy={attempt.busy} onClick={() => void withPasskey()}>
              {t('sign-in.passkey')}
            </ActButton>
            <ErrorNotice problem={attempt.problem} />
            <div className={styles['or']}>{t('sign-in.or')}</div>
          </>
        ) : null}
        <PasswordForm onDone={() => void enter(from)} onSecondFactor={() => setStep('code')} />
      </Card>
      <div className={styles['foot']}>
        <Link to="/recover">{t('sign-in.lost')}</Link>
        {data?.state === 'nobody' && data.demonstration_offered ? (
          <DemonstrationDoor quiet label={t('sign-in.demonstration')} />
        ) : null}
      </div>
    </Door>
  );
}
