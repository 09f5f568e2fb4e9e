import { acceptInvitation, readInvitation } from '@stipple/contract/identity';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { faultAt } from '../../api/problem.ts';
import { useRead } from '../../api/use-endpoint.ts';
import { FormGrid } from '../../forms/form-grid.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { identityText } from '../../text/en/identity.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { licenceWords, roleWords } from '../shell/role-words.ts';
import { Door } from './door.tsx';
import { SecureAccount } from './secure-account.tsx';
import { firstWay, SignInWayFields } from './sign-in-way.tsx';
import type { SignInWay } from './sign-in-way.tsx';
import { useAttempt } from './use-attempt.ts';
import { useEnter } from './use-enter.ts';

/** Who invites, as what; then name, e-mail, and the second key of the account. */
export function InvitationPage() {
  const t = useText(identityText);
  const { token = '' } = useParams({ strict: false });
  const [joined, setJoined] = useState<{ way: SignInWay; password: string } | null>(null);
  const invitation = useRead(readInvitation, { params: { token } }, { enabled: joined === null });
  const enter = useEnter();
  if (joined !== null)
    return (
      <Door title={t('secure.title')} lead={t('secure.lead')}>
        <SecureAccount way={joined.way} password={joined.password} onDone={() => void enter()} />
      </Door>
    );
  if (invitation.data === null)
    return (
      <Door title={t('invitation.yours')}>
        {invitation.problem === null ? <Skeleton /> : <ErrorNotice problem={invitation.problem} />}
      </Door>
    );
  const { practice_name, role, licence } = invitation.data;
  return (
    <Door
      title={t('invitation.title', { practice: practice_name })}
      lead={t('invitation.lead', {
        role: roleWords[role],
        licence: licence === null ? '' : `, ${licenceWords[licence]}`,
      })}
    >
      <JoinForm token={token} onDone={setJoined} />
    </Door>
  );
}

function JoinForm({
  token,
  onDone,
}: {
  token: string;
  onDone: (joined: { way: SignInWay; password: string }) => void;
}) {
  const t = useText(identityText);
  const attempt = useAttempt();
  const [display_name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [way, setWay] = useState<SignInWay>(firstWay);
  const [password, setPassword] = useState('');
  const submit = async () => {
    const body = { display_name, email: email.trim(), password: way === 'password' ? password : null };
    if ((await attempt.run(() => call(acceptInvitation, { params: { token }, body }))) !== null)
      onDone({ way, password });
  };
  return (
    <Card>
      <FormGrid onSubmit={() => void submit()}>
        <TextField
          label={t('set-up.display-name')}
          hint={t('set-up.display-name.hint')}
          name="name"
          autoComplete="name"
          value={display_name}
          fault={faultAt(attempt.problem, 'display_name')}
          onChange={setName}
        />
        <TextField
          label={t('set-up.email')}
          type="email"
          name="email"
          autoComplete="email"
          value={email}
          fault={faultAt(attempt.problem, 'email')}
          onChange={setEmail}
        />
        <SignInWayFields
          way={way}
          onWay={setWay}
          password={password}
          onPassword={setPassword}
          fault={faultAt(attempt.problem, 'password')}
        />
        <ErrorNotice problem={attempt.problem} />
        <ActButton kind="next" type="submit" busy={attempt.busy}>
          {t('invitation.act')}
        </ActButton>
      </FormGrid>
    </Card>
  );
}
