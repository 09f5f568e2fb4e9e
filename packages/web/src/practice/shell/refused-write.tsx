import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { pageNow } from '../../offline/device-state.ts';
import { asText, bothSides, theirSide } from '../../offline/both-sides.ts';
import type { FieldSides } from '../../offline/both-sides.ts';
import type { Write } from '../../offline/write.ts';
import { TextAreaField } from '../../forms/text-field.tsx';
import { instantText } from '../../text/dates.ts';
import { offlineText } from '../../text/en/offline.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { actClass } from '../../ui/act-class.ts';
import styles from './sync-sheet.module.css';

type RefusedWriteProps = { write: Write; time_zone: string; onOpened: () => void };

/** What the server refused: why, what was written, what it holds instead, and every way on. Nothing here is dropped unasked. */
export function RefusedWrite({ write, time_zone, onOpened }: RefusedWriteProps) {
  const t = useText(offlineText);
  const theirs = theirSide(write.problem?.more ?? {}, 'chart');
  return (
    <article className={styles['refused']} aria-label={write.about.words}>
      <strong>{write.about.words}</strong>
      <p>{t('refused.written', { time: instantText(write.device_at, time_zone) })}</p>
      <p className={styles['why']}>
        {write.problem?.title}. {write.problem?.detail} {write.problem?.remedy}
      </p>
      <Sides sides={bothSides(write.content, theirs.value)} hasTheirs={theirs.value !== null} />
      <Ways write={write} version={theirs.version} onOpened={onOpened} />
    </article>
  );
}

function Sides({ sides, hasTheirs }: { sides: readonly FieldSides[]; hasTheirs: boolean }) {
  const t = useText(offlineText);
  return (
    <details className={styles['sides']}>
      <summary>{t(hasTheirs ? 'refused.both' : 'refused.what')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('refused.field')}</th>
            <th scope="col">{t('refused.mine')}</th>
            {hasTheirs ? <th scope="col">{t('refused.theirs')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {sides.map(({ field, mine, theirs }) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              <td>{mine ?? t('refused.nothing')}</td>
              {hasTheirs ? <td>{theirs ?? t('refused.nothing')}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Ways({ write, version, onOpened }: { write: Write; version: number | null; onOpened: () => void }) {
  const t = useText(offlineText);
  const [copied, setCopied] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(`${write.about.words}\n${asText(write.content)}`);
    setCopied(true);
  };
  if (leaving) return <GivingUp write={write} onKeep={() => setLeaving(false)} />;
  return (
    <div className={styles['acts']}>
      {write.about.path === null ? null : (
        <Link to={write.about.path} className={actClass('plain')} onClick={onOpened}>
          {t('refused.open')}
        </Link>
      )}
      <ActButton onClick={() => void pageNow()?.outbox.again(write, version)}>
        {t(version === null ? 'refused.again' : 'refused.over')}
      </ActButton>
      <ActButton onClick={() => void copy()}>{t(copied ? 'refused.copied' : 'refused.copy')}</ActButton>
      <ActButton kind="quiet" onClick={() => setLeaving(true)}>
        {t('refused.discard')}
      </ActButton>
    </div>
  );
}

/** Giving up what somebody wrote is an act of its own, with a reason. */
function GivingUp({ write, onKeep }: { write: Write; onKeep: () => void }) {
  const t = useText(offlineText);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const isShort = reason.trim().length < 3;
  const giveUp = () => {
    setAsked(true);
    if (!isShort) void pageNow()?.outbox.giveUp(write, reason.trim());
  };
  return (
    <div className={styles['fields']}>
      <TextAreaField
        label={t('refused.reason')}
        hint={t('refused.reason.hint')}
        value={reason}
        onChange={setReason}
        fault={asked && isShort ? t('refused.reason.short') : null}
      />
      <div className={styles['acts']}>
        <ActButton kind="destructive" onClick={giveUp}>
          {t('refused.discard.act')}
        </ActButton>
        <ActButton onClick={onKeep}>{t('refused.keep')}</ActButton>
      </div>
    </div>
  );
}
