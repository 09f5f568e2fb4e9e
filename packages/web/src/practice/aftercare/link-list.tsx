import { listPatientLinks, revokePatientLink } from '@stipple/contract/aftercare';
import { useState } from 'react';
import { useRead, useWrite } from '../../api/use-endpoint.ts';
import { instantText, longDate } from '../../text/dates.ts';
import { aftercareText } from '../../text/en/aftercare.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import type { IconName } from '../../ui/icon-strokes.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { useToast } from '../../ui/toasts.tsx';
import type { Tone } from '../../ui/verdict-look.ts';
import { useMay, useSignedIn } from '../shell/me.ts';
import styles from './aftercare.module.css';
import { canBeClosed, linkState } from './link-state.ts';
import type { LinkState, PatientLink } from './link-state.ts';

/** The links this patient was given, newest first, and what became of each. */
export function LinkList({ patient_id }: { patient_id: string }) {
  const t = useText(aftercareText);
  const { data, problem, refetch } = useRead(listPatientLinks, { params: { patient_id } });
  const [closing, setClosing] = useState<PatientLink | null>(null);
  return (
    <Card title={t('links')}>
      <ErrorNotice problem={problem} onRetry={refetch} />
      {data !== null && data.links.length === 0 ? <p className={styles['quiet']}>{t('links.none')}</p> : null}
      <ul className={styles['links']}>
        {data?.links.map((link) => (
          <LinkRow key={link.link_id} link={link} onClose={() => setClosing(link)} />
        ))}
      </ul>
      <CloseLink link={closing} onDone={() => setClosing(null)} />
    </Card>
  );
}

const look: Readonly<Record<LinkState['kind'], { readonly tone: Tone; readonly icon: IconName }>> = {
  waiting: { tone: 'defer', icon: 'clock' },
  opened: { tone: 'suitable', icon: 'tick' },
  locked: { tone: 'precautions', icon: 'lock' },
  revoked: { tone: 'unknown', icon: 'cross' },
  expired: { tone: 'unknown', icon: 'clock' },
  over: { tone: 'unknown', icon: 'calendar' },
};

function LinkRow({ link, onClose }: { link: PatientLink; onClose: () => void }) {
  const t = useText(aftercareText);
  const { practice } = useSignedIn();
  const mayClose = useMay('patient-links.write');
  const state = linkState(link, Date.now(), practice.today);
  const when = state.kind === 'over' ? longDate(state.at) : instantText(state.at, practice.time_zone);
  return (
    <li>
      <StateTag {...look[state.kind]}>{t(`links.${state.kind}`, { when })}</StateTag>
      {link.kind === 'intake' ? <small>{t('links.intake')}</small> : null}
      {link.finished_at === null ? null : (
        <small>{t('links.finished', { when: instantText(link.finished_at, practice.time_zone) })}</small>
      )}
      <small>{t('links.given', { when: instantText(link.created_at, practice.time_zone) })}</small>
      {canBeClosed(state) ? <small>{t('links.access', { day: longDate(link.access_ends_on) })}</small> : null}
      {mayClose && canBeClosed(state) ? (
        <ActButton size="small" onClick={onClose}>
          {t('links.revoke')}
        </ActButton>
      ) : null}
    </li>
  );
}

function CloseLink({ link, onDone }: { link: PatientLink | null; onDone: () => void }) {
  const t = useText(aftercareText);
  const tell = useToast();
  const { write, problem, busy } = useWrite(revokePatientLink, { refreshes: ['patient-links'] });
  const close = async () => {
    if (link === null || (await write({ params: { link_id: link.link_id } })) === null) return;
    tell({ words: t('links.revoked.told') });
    onDone();
  };
  return (
    <Sheet
      open={link !== null}
      place="middle"
      title={t('links.revoke.title')}
      onClose={onDone}
      acts={
        <>
          <ActButton onClick={onDone}>{t('links.revoke.keep')}</ActButton>
          <ActButton kind="destructive" busy={busy} onClick={() => void close()}>
            {t('links.revoke.act')}
          </ActButton>
        </>
      }
    >
      <p>{t('links.revoke.text')}</p>
      <ErrorNotice problem={problem} />
    </Sheet>
  );
}
