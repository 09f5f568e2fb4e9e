import { identityText } from '../../text/en/identity.ts';
import { useText } from '../../text/use-text.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useMe } from '../shell/me.ts';
import { SendTo } from '../shell/send-to.tsx';
import { Door } from './door.tsx';
import { SecureAccount } from './secure-account.tsx';
import { useEnter } from './use-enter.ts';

/** For an account that has only a password, or nothing but an invitation, so far. */
export function SecurePage() {
  const t = useText(identityText);
  const { data } = useMe();
  const enter = useEnter();
  if (data === null) return <Skeleton />;
  if (data.state === 'nobody') return <SendTo to="/sign-in" />;
  if (data.secured) return <SendTo to="/" />;
  return (
    <Door title={t('secure.title')} lead={t('secure.lead')}>
      <SecureAccount way="either" password="" onDone={() => void enter()} />
    </Door>
  );
}
