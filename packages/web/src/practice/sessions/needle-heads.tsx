import { recentLots } from '@stipple/contract/sessions';
import type { CalendarDate } from '@stipple/engine/kernel';
import { parseCalendarDate } from '@stipple/engine/kernel';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { CheckField } from '../../forms/check-field.tsx';
import { DateField } from '../../forms/date-field.tsx';
import { TextAreaField, TextField } from '../../forms/text-field.tsx';
import { shortDate, timeText } from '../../text/dates.ts';
import { sessionActsText } from '../../text/en/sessions-acts.ts';
import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ScanSheet } from '../inventory/scan/scan-sheet.tsx';
import { useMay } from '../shell/me.ts';
import { FieldFindings } from '../treatment-plans/field-findings.tsx';
import { findingsAt } from '../treatment-plans/findings-at.ts';
import { changeCartridge, fitCartridge, removeCartridge } from './chart-edits.ts';
import { instantNow } from './clock-time.ts';
import type { Desk } from './desk.ts';
import type { ChartCartridge } from './session.ts';
import styles from './products.module.css';
import type { NeedleHead } from './use-needle-head.ts';

/** Every needle head of the session with its lot; a new one by scan, by a lot used before, or typed. */
export function NeedleHeads({ desk, head }: { desk: Desk; head: NeedleHead | null }) {
  const t = useText(sessionActsText);
  const { chart, edit, findings } = desk;
  if (chart.device === null) return null;
  return (
    <section className={styles['part']} aria-label={t('head.title')}>
      <h3>{t('head.title')}</h3>
      {chart.cartridges.length === 0 ? <p className={styles['note']}>{t('head.none')}</p> : null}
      {chart.cartridges.map((cartridge, at) => (
        <HeadRow key={`${cartridge.unit_id ?? ''} ${at}`} desk={desk} cartridge={cartridge} at={at} />
      ))}
      <FieldFindings findings={findingsAt(findings, 'cartridge')} />
      {head === null ? null : <RecentHeads device={chart.device} head={head} />}
      <div className={styles['row']}>
        <ActButton icon="plus" onClick={() => edit(fitCartridge(chart, { fitted_at: instantNow() }))}>
          {t('head.new')}
        </ActButton>
        {head === null ? null : <CameraScan head={head} />}
      </div>
      {head === null ? null : <ScanTold head={head} />}
    </section>
  );
}

function HeadRow({ desk, cartridge, at }: { desk: Desk; cartridge: ChartCartridge; at: number }) {
  const t = useText(sessionActsText);
  const words = useText(sessionsText);
  const { chart, edit, time_zone } = desk;
  const change = (values: Partial<ChartCartridge>, typing?: string) => edit(changeCartridge(chart, at, values), typing);
  const { unit_id, fitted_at } = cartridge;
  const told = [
    unit_id === null ? '' : t('head.unit'),
    fitted_at === null ? '' : t('head.fitted', { when: timeText(fitted_at, time_zone) }),
  ].filter((part) => part !== '');
  return (
    <div className={styles['product']} role="group" aria-label={t('head.number', { number: at + 1 })}>
      <div className={styles['productName']}>
        <span>
          <strong>{t('head.number', { number: at + 1 })}</strong> <small>{told.join(', ')}</small>
        </span>
        <IconButton
          icon="cross"
          label={t('head.remove', { number: at + 1 })}
          onClick={() => edit(removeCartridge(chart, at))}
        />
      </div>
      <div className={styles['pair']}>
        <TextField
          label={words('cartridge.lot')}
          value={cartridge.lot}
          maxLength={60}
          autoComplete="off"
          onChange={(lot) => change({ lot }, `cartridge.${at}.lot`)}
        />
        <DateField
          label={words('cartridge.expires')}
          value={cartridge.expires_on}
          onChange={(day) => change({ expires_on: dayOf(day) })}
        />
      </div>
      <div className={styles['ticks']}>
        <CheckField
          label={words('cartridge.opened')}
          checked={cartridge.opened_in_view}
          onChange={(opened_in_view) => change({ opened_in_view })}
        />
        <CheckField
          label={t('head.disposed')}
          checked={cartridge.disposed}
          onChange={(disposed) => change({ disposed })}
        />
      </div>
    </div>
  );
}

const SHOWN = 4;

/** Lots used here before: one tap opens another package of the same lot. */
function RecentHeads({ device, head }: { device: string; head: NeedleHead }) {
  const words = useText(sessionsText);
  const recent = useRead(
    recentLots,
    { query: { kind: 'cartridge', entry: device } },
    { enabled: useMay('sessions.write') },
  );
  const lots = (recent.data?.lots ?? []).slice(0, SHOWN);
  if (lots.length === 0) return null;
  return (
    <div className={styles['lots']} role="group" aria-label={words('lots.recent')}>
      {lots.map(({ lot, expires_on }) => (
        <button
          key={`${lot} ${expires_on}`}
          type="button"
          className={styles['lot']}
          disabled={head.busy}
          onClick={() => void head.fit({ lot, expires_on, serial: '' })}
        >
          {lot}
          {expires_on === null ? null : <small>{words('lots.until', { when: shortDate(expires_on) })}</small>}
        </button>
      ))}
    </div>
  );
}

/** A hand scanner is heard on the whole screen; the camera is asked for. */
function CameraScan({ head }: { head: NeedleHead }) {
  const t = useText(sessionActsText);
  const [open, setOpen] = useState(false);
  const close = (isOpen: boolean) => {
    setOpen(isOpen);
    head.onCamera(isOpen);
  };
  return (
    <>
      <ActButton icon="camera" onClick={() => close(true)}>
        {t('head.scan')}
      </ActButton>
      <ScanSheet
        open={open}
        onClose={() => close(false)}
        onScanned={(code) => {
          close(false);
          void head.take(code);
        }}
      />
    </>
  );
}

/** What came of the last scan where it was no needle head to be fitted. */
function ScanTold({ head }: { head: NeedleHead }) {
  const t = useText(sessionActsText);
  if (!head.busy && head.unread === null) return <p className={styles['note']}>{t('head.scan.hint')}</p>;
  if (head.busy) return <p role="status">{t('head.checking')}</p>;
  return (
    <p role="alert" className={styles['unread']}>
      <strong>{t('scan.unread')}.</strong> {head.unread}
    </p>
  );
}

/** Why a needle head may not be used; what has happened already is recorded all the same, with its reason. */
export function RefusedHead({ head }: { head: NeedleHead }) {
  const t = useText(sessionActsText);
  const [reason, setReason] = useState('');
  const { refused } = head;
  return (
    <Sheet
      open={refused !== null}
      title={t('head.refused')}
      place="middle"
      onClose={head.dismiss}
      acts={
        <>
          <ActButton
            kind="destructive"
            busy={head.busy}
            disabled={reason.trim().length < LEAST_LETTERS}
            onClick={() => void head.fitAllTheSame(reason.trim())}
          >
            {t('head.happened.act')}
          </ActButton>
          <ActButton kind="next" onClick={head.dismiss}>
            {t('head.not-this')}
          </ActButton>
        </>
      }
    >
      <ErrorNotice problem={refused?.problem ?? null} />
      <TextAreaField label={t('head.happened')} rows={2} maxLength={1000} value={reason} onChange={setReason} />
    </Sheet>
  );
}

const LEAST_LETTERS = 3;

function dayOf(text: string | null): CalendarDate | null {
  const parsed = text === null ? null : parseCalendarDate(text);
  return parsed?.ok === true ? parsed.value : null;
}
