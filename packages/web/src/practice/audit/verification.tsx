import { verifyAudit } from '@stipple/contract/audit';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { useState } from 'react';
import type { Problem } from '../../api/problem.ts';
import { useWrite } from '../../api/use-endpoint.ts';
import { instantText } from '../../text/dates.ts';
import { auditText } from '../../text/en/audit.ts';
import { countText } from '../../text/quantities.ts';
import { useText } from '../../text/use-text.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useSignedIn } from '../shell/me.ts';
import styles from './audit.module.css';

type Verified = ResponseOf<typeof verifyAudit>;
export type VerificationState = {
  readonly verified: Verified | null;
  readonly problem: Problem | null;
  readonly busy: boolean;
  readonly verify: () => void;
};

/** Walks the whole chain when asked, and keeps what came of it in sight. */
export function useVerification(): VerificationState {
  const { write, problem, busy } = useWrite(verifyAudit, { refreshes: ['audit'] });
  const [verified, setVerified] = useState<Verified | null>(null);
  return { verified, problem, busy, verify: () => void write({}).then((answer) => setVerified(answer)) };
}

/** Whether every entry is as it was written. */
export function Verification({ verification: { verified, problem } }: { verification: VerificationState }) {
  const t = useText(auditText);
  const { practice } = useSignedIn();
  if (problem !== null) return <ErrorNotice problem={problem} />;
  if (verified === null) return null;
  const { intact, events, seals, unsealed, first_break, verified_at } = verified;
  const when = instantText(verified_at, practice.time_zone);
  return (
    <div className={styles['verified']} data-intact={intact} role={intact ? 'status' : 'alert'}>
      <Icon name={intact ? 'tick' : 'octagon'} size={24} />
      <div>
        <strong>{t(intact ? 'verify.intact' : 'verify.broken')}</strong>
        <p>
          {intact
            ? t('verify.intact.text', { events: countText(events), seals: countText(seals), when })
            : t('verify.broken.text', { where: first_break ?? '', when })}
        </p>
        {intact && unsealed > 0 ? <p>{t('verify.unsealed', { count: unsealed })}</p> : null}
      </div>
    </div>
  );
}
