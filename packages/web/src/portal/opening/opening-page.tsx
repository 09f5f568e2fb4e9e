import type { openLink } from '@stipple/contract/portal';
import type { CalendarDate } from '@stipple/engine/kernel';
import { useState } from 'react';
import { callLight } from '../../api/call-light.ts';
import type { Problem } from '../../api/problem.ts';
import { portalOpeningText } from '../../text/en/portal-opening.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { PortalFrame } from '../portal-frame.tsx';
import { readBirthDate } from './birth-date.ts';
import { BirthDateFields } from './birth-date-fields.tsx';
import styles from './opening.module.css';
import { refusalOf } from './refusal.ts';
import { UnusableLink } from './unusable-link.tsx';

/** Asks for the birth date and uses the link up. Nothing leaves the phone before the button is pressed. */
export function OpeningPage({ link, onOpened }: { link: string; onOpened: () => void }) {
  const t = useText(portalOpeningText);
  const [typed, setTyped] = useState({ day: '', month: '', year: '' });
  const [fault, setFault] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  const open = async (birth_date: CalendarDate) => {
    setBusy(true);
    const answer = await openWith(link, birth_date);
    setBusy(false);
    if (answer.ok) return onOpened();
    setProblem(answer.problem);
    setFault(refusalOf(answer.problem) === 'differs' ? t('differs') : null);
  };
  const submit = () => {
    const birth_date = readBirthDate(typed);
    setProblem(null);
    setFault(birth_date === null ? t('not-a-date') : null);
    if (birth_date !== null) void open(birth_date);
  };

  if (problem !== null && refusalOf(problem) === 'unusable') return <UnusableLink onGoOn={onOpened} />;
  return (
    <PortalFrame>
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className={styles['lead']}>
          <h1>{t('title')}</h1>
          <p className="reading">{t('lead')}</p>
        </div>
        <BirthDateFields value={typed} fault={fault} onChange={setTyped} />
        {problem === null ? null : <RefusalNotice problem={problem} />}
        <ActButton kind="next" type="submit" wide busy={busy}>
          {t('act')}
        </ActButton>
        <p className={styles['once']}>{t('once')}</p>
      </form>
    </PortalFrame>
  );
}

function RefusalNotice({ problem }: { problem: Problem }) {
  const t = useText(portalOpeningText);
  switch (refusalOf(problem)) {
    case 'differs':
      return <Notice text={t('differs.next')} />;
    case 'wait':
      return <Notice title={t('wait')} text={t('wait.next')} />;
    case 'offline':
      return <Notice title={t('offline')} text={t('offline.next')} />;
    case 'unusable':
      return null;
    case 'other':
      return <Notice title={problem.title} text={problem.remedy ?? problem.detail} />;
  }
}

function Notice({ title, text }: { title?: string; text: string }) {
  return (
    <div className={styles['notice']} role="alert">
      {title === undefined ? null : <strong>{title}</strong>}
      <p>{text}</p>
    </div>
  );
}

function openWith(link: string, birth_date: CalendarDate) {
  return callLight<typeof openLink>({ method: 'POST', path: '/portal-api/open', body: { link, birth_date } });
}
