import type { openPhone } from '@stipple/contract/photo-phones';
import { useState } from 'react';
import { callLight } from '../../api/call-light.ts';
import type { Problem } from '../../api/problem.ts';
import { photoCaptureText } from '../../text/en/photo-capture.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PortalFrame } from '../portal-frame.tsx';
import { PlainWords } from './plain-words.tsx';
import styles from './photos-page.module.css';

/** Uses the link up, by a tap of whoever holds the phone. */
export function OpenPhone({ link, onOpened }: { link: string; onOpened: () => void }) {
  const t = useText(photoCaptureText);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const open = async () => {
    setBusy(true);
    const answer = await callLight<typeof openPhone>({
      method: 'POST',
      path: '/portal-api/photos/open',
      body: { link },
    });
    setBusy(false);
    if (answer.ok) onOpened();
    else setProblem(answer.problem);
  };
  if (problem?.code === 'link-unusable')
    return <PlainWords title={t('phone.unusable')} text={t('phone.unusable.next')} />;
  return (
    <PortalFrame>
      <div className={styles['words']}>
        <h1>{t('phone.title')}</h1>
        <p className="reading">{t('phone.open.lead')}</p>
        <ErrorNotice problem={problem} />
        <ActButton kind="next" wide busy={busy} onClick={() => void open()}>
          {t('phone.open')}
        </ActButton>
      </div>
    </PortalFrame>
  );
}
