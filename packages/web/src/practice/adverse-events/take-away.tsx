import { exportAdverseEvents } from '@stipple/contract/event-register';
import type { BodyInputOf } from '@stipple/contract/endpoint';
import { useState } from 'react';
import { useWrite } from '../../api/use-endpoint.ts';
import { instantText } from '../../text/dates.ts';
import { registerText } from '../../text/en/event-register.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { saveText } from '../inventory/save-text.ts';
import { useMay, useSignedIn } from '../shell/me.ts';
import styles from './register.module.css';

type Asked = BodyInputOf<typeof exportAdverseEvents>;
type WithoutForm<Body> = Body extends unknown ? Omit<Body, 'form'> : never;

/** Takes what is on the screen out of the house, as a table or on paper; either is noted first. */
export function TakeAway({ asked }: { asked: WithoutForm<Asked> }) {
  const t = useText(registerText);
  const tell = useToast();
  const { write, problem, busy } = useWrite(exportAdverseEvents);
  if (!useMay('adverse-events.write')) return null;
  const take = async (form: 'csv' | 'print') => {
    const taken = await write({ body: { ...asked, form } });
    if (taken === null) return;
    if (form === 'print') return window.print();
    saveText(taken.filename, 'text/csv;charset=utf-8', taken.csv);
    return tell({ words: t('saved', { filename: taken.filename }) });
  };
  return (
    <div className={`${styles['acts']} no-print`}>
      <ErrorNotice problem={problem} />
      <ActButton icon="download" size="small" busy={busy} onClick={() => void take('csv')}>
        {t('csv')}
      </ActButton>
      <ActButton icon="printer" size="small" busy={busy} onClick={() => void take('print')}>
        {t('print')}
      </ActButton>
    </div>
  );
}

/** On paper: whose it is, what was asked, when it was printed and by whom. */
export function PaperLine({ about }: { about: string }) {
  const t = useText(registerText);
  const { display_name, practice } = useSignedIn();
  const [now] = useState(() => new Date().toISOString());
  return (
    <p className={styles['paper']}>
      {practice.name} · {about} · {t('printed', { when: instantText(now, practice.time_zone), name: display_name })}
    </p>
  );
}
