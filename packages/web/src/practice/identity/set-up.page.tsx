import type { ResponseOf } from '@stipple/contract/endpoint';
import type { setUpPractice } from '@stipple/contract/identity';
import { useState } from 'react';
import { identityText } from '../../text/en/identity.ts';
import { useText } from '../../text/use-text.ts';
import { useMe } from '../shell/me.ts';
import { SendTo } from '../shell/send-to.tsx';
import { Door } from './door.tsx';
import { RecoverySheet } from './recovery-sheet.tsx';
import { SecureAccount } from './secure-account.tsx';
import { SetUpForm } from './set-up-form.tsx';
import type { SignInWay } from './sign-in-way.tsx';
import { useEnter } from './use-enter.ts';

type Made = {
  recovery: ResponseOf<typeof setUpPractice>['recovery'];
  practice: string;
  way: SignInWay;
  password: string;
};

/** Three steps: who you are, the sheet that is shown once, and the second key of the account. */
export function SetUpPage() {
  const t = useText(identityText);
  const { data } = useMe();
  const enter = useEnter();
  const [made, setMade] = useState<Made | null>(null);
  const [printed, setPrinted] = useState(false);
  if (made === null && data?.state === 'signed-in') return <SendTo to="/" />;
  if (made === null && data?.state === 'nobody' && !data.first_run) return <SendTo to="/sign-in" />;
  if (made === null)
    return (
      <Door title={t('set-up.title')} lead={t('set-up.lead')} size="form">
        <SetUpForm onDone={setMade} />
      </Door>
    );
  if (!printed)
    return (
      <Door title={t('recovery.title')} lead={t('recovery.lead')} size="wide">
        <RecoverySheet recovery={made.recovery} practice={made.practice} onKept={() => setPrinted(true)} />
      </Door>
    );
  return (
    <Door title={t('secure.title')} lead={t('secure.lead')}>
      <SecureAccount way={made.way} password={made.password} onDone={() => void enter()} />
    </Door>
  );
}
