import type { closePortal } from '@stipple/contract/portal';
import { useState } from 'react';
import { callLight } from '../../api/call-light.ts';
import type { Problem } from '../../api/problem.ts';
import { portalText } from '../../text/en/portal.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';

/** Cannot be undone without a fresh link, so it is asked once more. */
export function CloseAccess({ onClosed }: { onClosed: () => void }) {
  const t = useText(portalText);
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const close = async () => {
    setBusy(true);
    const answer = await callLight<typeof closePortal>({ method: 'POST', path: '/portal-api/close', body: {} });
    setBusy(false);
    if (answer.ok || answer.problem.code === 'not-signed-in') onClosed();
    else setProblem(answer.problem);
  };
  return (
    <>
      <div>
        <ActButton onClick={() => setOpen(true)}>{t('access.close')}</ActButton>
      </div>
      <Sheet
        open={open}
        place="middle"
        title={t('access.close.title')}
        onClose={() => setOpen(false)}
        acts={
          <>
            <ActButton onClick={() => setOpen(false)}>{t('access.close.keep')}</ActButton>
            <ActButton kind="destructive" busy={busy} onClick={() => void close()}>
              {t('access.close.act')}
            </ActButton>
          </>
        }
      >
        <p>{t('access.close.text')}</p>
        <ErrorNotice problem={problem} />
      </Sheet>
    </>
  );
}
