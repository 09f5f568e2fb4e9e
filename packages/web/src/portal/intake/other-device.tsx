import type { goOnElsewhere } from '@stipple/contract/portal';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { lazy, Suspense, useState } from 'react';
import { callLight } from '../../api/call-light.ts';
import type { Problem } from '../../api/problem.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { portalText } from '../../text/en/portal.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import styles from './intake.module.css';

/** Draws squares only where one is wanted: no first look at the page waits for it. */
const QrSquare = lazy(async () => ({ default: (await import('../../practice/identity/qr-square.tsx')).QrSquare }));

type Given = ResponseOf<typeof goOnElsewhere>;

/** Goes on on a tablet or a computer of the patient: a link that works once, within the hour, with the birth date. */
export function OtherDevice() {
  const t = useText(portalText);
  const [given, setGiven] = useState<Given | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const ask = async () => {
    setBusy(true);
    setProblem(null);
    const body = { link_id: uuidV7() };
    const answer = await callLight<typeof goOnElsewhere>({ method: 'POST', path: '/portal-api/another-device', body });
    setBusy(false);
    if (answer.ok) setGiven(answer.value);
    else setProblem(answer.problem);
  };
  return (
    <>
      <ActButton kind="quiet" busy={busy} onClick={() => void ask()}>
        {t('elsewhere.act')}
      </ActButton>
      <ErrorNotice problem={problem} />
      <Sheet open={given !== null} place="middle" title={t('elsewhere.title')} onClose={() => setGiven(null)}>
        <p>{t('elsewhere.how')}</p>
        {given === null ? null : (
          <div className={styles['elsewhere']}>
            <Suspense fallback={null}>
              <QrSquare text={given.url} label={t('elsewhere.qr')} />
            </Suspense>
            <code data-elsewhere-url>{given.url}</code>
          </div>
        )}
      </Sheet>
    </>
  );
}
