import { inviteStaff } from '@stipple/contract/practice';
import { useState } from 'react';
import { useWrite } from '../../api/use-endpoint.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { TextField } from '../../forms/text-field.tsx';
import { instantText } from '../../text/dates.ts';
import { practiceText } from '../../text/en/practice.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useSignedIn } from '../shell/me.ts';
import styles from './practice.module.css';
import { RoleAndLicenceFields, settled } from './role-and-licence.tsx';
import type { RoleAndLicence } from './role-and-licence.tsx';

/** A link that works once, with role and licence in it, shown here and nowhere again. */
export function InviteSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText(practiceText);
  return (
    <Sheet open={open} title={t('invite.title')} onClose={onClose}>
      <InviteForm />
    </Sheet>
  );
}

function InviteForm() {
  const t = useText(practiceText);
  const inviting = useWrite(inviteStaff, { refreshes: ['staff'] });
  const [invitation_id] = useState(uuidV7);
  const [as, setAs] = useState<RoleAndLicence>({
    role: 'practitioner',
    licence: null,
    licence_number: '',
    licence_valid_until: null,
  });
  const [note, setNote] = useState('');
  const [made, setMade] = useState<{ url: string; expires_at: string } | null>(null);
  if (made !== null) return <MadeLink {...made} />;
  return (
    <>
      <RoleAndLicenceFields value={as} onChange={setAs} />
      <TextField label={t('invite.note')} optional value={note} onChange={setNote} />
      <ErrorNotice problem={inviting.problem} />
      <ActButton
        kind="next"
        busy={inviting.busy}
        onClick={() => void inviting.write({ body: { invitation_id, ...settled(as), note } }).then(setMade)}
      >
        {t('invite.act')}
      </ActButton>
    </>
  );
}

function MadeLink({ url, expires_at }: { url: string; expires_at: string }) {
  const t = useText(practiceText);
  const tell = useToast();
  const { practice } = useSignedIn();
  const copy = () => void navigator.clipboard.writeText(url).then(() => tell({ words: t('invite.copied') }));
  return (
    <>
      <p>{t('invite.made', { until: instantText(expires_at, practice.time_zone) })}</p>
      <div className={styles['link']} data-invitation-url>
        {url}
      </div>
      <ActButton kind="next" icon="link" onClick={copy}>
        {t('invite.copy')}
      </ActButton>
    </>
  );
}
