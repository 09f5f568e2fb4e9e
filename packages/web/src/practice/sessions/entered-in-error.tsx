import { enterInError, readSession } from '@stipple/contract/sessions';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { faultAt } from '../../api/problem.ts';
import { queryKeyOf, useWrite } from '../../api/use-endpoint.ts';
import { TextAreaField } from '../../forms/text-field.tsx';
import { instantText } from '../../text/dates.ts';
import { sessionActsText } from '../../text/en/sessions-acts.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { ConfirmIdentity } from '../identity/confirm-identity.tsx';
import type { Session } from './session.ts';
import styles from './session-in-words.module.css';
import { useConfirmed } from './use-confirmed.ts';

const LEAST_LETTERS = 3;

/** Strikes a session through with a reason; nothing of it is taken away. */
export function EnterInError({ session_id }: { session_id: string }) {
  const t = useText(sessionActsText);
  const tell = useToast();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const striking = useWrite(enterInError, { refreshes: ['sessions', 'chart', 'today', 'aftercare', 'inventory'] });
  const { run, again } = useConfirmed(async (idempotency_key) => {
    const params = { session_id };
    const after = await striking.write({ params, body: { reason: reason.trim() }, idempotency_key });
    if (after === null) return;
    client.setQueryData(queryKeyOf(readSession, { params }), after);
    setOpen(false);
    tell({ words: t('error.done') });
  });
  return (
    <>
      <ActButton kind="quiet" onClick={() => setOpen(true)}>
        {t('error.act')}
      </ActButton>
      <Sheet
        open={open}
        title={t('error.title')}
        place="middle"
        onClose={() => setOpen(false)}
        acts={
          <ActButton
            kind="destructive"
            busy={striking.busy}
            disabled={reason.trim().length < LEAST_LETTERS}
            onClick={run}
          >
            {t('error.confirm')}
          </ActButton>
        }
      >
        <p>{t('error.text')}</p>
        <TextAreaField
          label={t('error.reason')}
          rows={2}
          maxLength={1000}
          value={reason}
          fault={faultAt(striking.problem, 'reason')}
          onChange={setReason}
        />
        {striking.problem?.code === 'confirm-needed' ? (
          <ConfirmIdentity problem={striking.problem} onConfirmed={again} />
        ) : (
          <ErrorNotice problem={striking.problem} />
        )}
      </Sheet>
    </>
  );
}

/** Says on the session itself that it counts for nothing, and why. */
export function StruckThrough({ session, time_zone }: { session: Session; time_zone: string }) {
  const t = useText(sessionActsText);
  const { entered_in_error: error } = session;
  if (error === null) return null;
  const when = instantText(error.at, time_zone);
  return (
    <p role="status" className={styles['struck']}>
      {t('error.stands', { reason: error.reason, who: error.by, when })}
    </p>
  );
}
