import { useState } from 'react';
import { isPin, removePin, setPin } from '../../offline/pin.ts';
import { useDevice } from '../../offline/sync-state.ts';
import { FormGrid } from '../../forms/form-grid.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { offlineText } from '../../text/en/offline.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { useToast } from '../../ui/toasts.tsx';
import styles from './sync-sheet.module.css';

type Fault = 'digits' | 'differs' | 'old' | null;

/** The PIN that stands before this person's work on this device: set, changed or removed. */
export function PinCard() {
  const t = useText(offlineText);
  const tell = useToast();
  const device = useDevice();
  const [[old, fresh, again], setTyped] = useState<readonly [string, string, string]>(['', '', '']);
  const [fault, setFault] = useState<Fault>(null);
  const [busy, setBusy] = useState(false);
  if (device.kind !== 'open' || device.account === null) return null;
  const isSet = device.account.pin !== null;
  const attempt = async (work: () => Promise<boolean>, words: string) => {
    setBusy(true);
    const done = await work();
    setBusy(false);
    setFault(done ? null : 'old');
    if (!done) return;
    setTyped(['', '', '']);
    tell({ words });
  };
  const submit = () => {
    if (!isPin(fresh)) return setFault('digits');
    if (fresh !== again) return setFault('differs');
    void attempt(() => setPin(fresh, isSet ? old : null), t('pin.done'));
  };
  const digits = { type: 'password', autoComplete: 'off', inputMode: 'numeric' } as const;
  return (
    <section className={styles['part']} aria-label={t('pin.title')}>
      <h3>{t('pin.title')}</h3>
      <p>{t('pin.lead')}</p>
      <p>{t(isSet ? 'pin.set' : 'pin.none')}</p>
      <FormGrid onSubmit={submit}>
        {isSet ? (
          <TextField
            {...digits}
            label={t('pin.old')}
            value={old}
            onChange={(text) => setTyped([text, fresh, again])}
            fault={fault === 'old' ? t('pin.fault.old') : null}
          />
        ) : null}
        <TextField
          {...digits}
          label={t('pin.new')}
          value={fresh}
          onChange={(text) => setTyped([old, text, again])}
          fault={fault === 'digits' ? t('pin.fault.digits') : null}
        />
        <TextField
          {...digits}
          label={t('pin.again')}
          value={again}
          onChange={(text) => setTyped([old, fresh, text])}
          fault={fault === 'differs' ? t('pin.fault.differs') : null}
        />
        <div className={styles['acts']}>
          <ActButton type="submit" busy={busy}>
            {t(isSet ? 'pin.change' : 'pin.act')}
          </ActButton>
          {isSet ? (
            <ActButton kind="quiet" busy={busy} onClick={() => void attempt(() => removePin(old), t('pin.removed'))}>
              {t('pin.remove')}
            </ActButton>
          ) : null}
        </div>
      </FormGrid>
    </section>
  );
}
