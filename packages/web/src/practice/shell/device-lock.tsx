import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { signOut } from '../../api/identity.ts';
import { sessionEnded } from '../../offline/device.ts';
import { unlock } from '../../offline/pin.ts';
import { useDevice, useReach } from '../../offline/sync-state.ts';
import { offlineText } from '../../text/en/offline.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './device-lock.module.css';
import { forgetEverything, meChanged } from './me.ts';

/** A PIN pad over whatever is open: nothing below it is lost, and what waits goes on being sent. */
export function DeviceLock() {
  const device = useDevice();
  return device.kind === 'locked' ? <LockedScreen /> : null;
}

function LockedScreen() {
  const t = useText(offlineText);
  const device = useDevice();
  const client = useQueryClient();
  const dialog = useAlwaysOpen();
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState(false);
  if (device.kind !== 'locked') return null;
  const left = device.account.pin?.tries_left ?? 0;
  const type = (digit: string) => {
    setWrong(false);
    setPin((typed) => (typed + digit).slice(0, 8));
  };
  const open = async () => {
    setBusy(true);
    const answer = await unlock(pin);
    setBusy(false);
    setPin('');
    setWrong(answer.kind === 'wrong');
    if (answer.kind === 'open') await meChanged(client);
  };
  return (
    <dialog
      ref={dialog}
      className={styles['lock']}
      aria-labelledby="locked"
      onCancel={(event) => event.preventDefault()}
    >
      <form
        className={styles['pad']}
        onSubmit={(event) => {
          event.preventDefault();
          if (pin.length >= 4 && left > 0) void open();
        }}
      >
        <header>
          <Icon name="lock" size={28} />
          <h1 id="locked">{t('lock.title')}</h1>
          <p>{t('lock.lead', { name: device.account.display_name })}</p>
        </header>
        <input
          className={styles['typed']}
          type="password"
          inputMode="none"
          autoComplete="off"
          aria-label={t('lock.label')}
          aria-describedby="lock-said"
          value={pin}
          autoFocus
          onChange={(event) => {
            setWrong(false);
            setPin(event.target.value.replaceAll(/\D/g, '').slice(0, 8));
          }}
        />
        <p id="lock-said" role="status" className={styles['said']}>
          {left <= 0 ? t('lock.no-more') : wrong ? t('lock.wrong', { count: left }) : ''}
        </p>
        <Keys onDigit={type} onClear={() => setPin('')} onBack={() => setPin((typed) => typed.slice(0, -1))} />
        <ActButton kind="next" type="submit" wide size="treatment" busy={busy} disabled={pin.length < 4 || left <= 0}>
          {t('lock.open')}
        </ActButton>
        <SignInInstead />
      </form>
    </dialog>
  );
}

type KeysProps = { onDigit: (digit: string) => void; onClear: () => void; onBack: () => void };

function Keys({ onDigit, onClear, onBack }: KeysProps) {
  const t = useText(offlineText);
  return (
    <div className={styles['keys']}>
      {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => (
        <button key={digit} type="button" onClick={() => onDigit(digit)}>
          {digit}
        </button>
      ))}
      <button type="button" className={styles['word']} onClick={onClear}>
        {t('lock.clear')}
      </button>
      <button type="button" onClick={() => onDigit('0')}>
        0
      </button>
      <button type="button" onClick={onBack}>
        <Icon name="arrow-left" label={t('lock.back')} />
      </button>
    </div>
  );
}

/** For somebody who does not know the PIN: the session ends, what waits is kept, and a new PIN may be set afterwards. */
function SignInInstead() {
  const t = useText(offlineText);
  const client = useQueryClient();
  const { reached } = useReach();
  const signIn = async () => {
    if (!(await signOut()).ok) return;
    await sessionEnded({ forgetPin: true });
    await forgetEverything(client);
  };
  return reached ? (
    <ActButton kind="quiet" wide onClick={() => void signIn()}>
      {t('lock.sign-in')}
    </ActButton>
  ) : (
    <p className={styles['said']}>{t('lock.no-connection')}</p>
  );
}

/** On top of everything, also of a sheet that was open; pressing Escape twice does not get past it. */
function useAlwaysOpen() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    const show = (): void => {
      if (!element.open) element.showModal();
    };
    show();
    element.addEventListener('close', show);
    return () => element.removeEventListener('close', show);
  }, []);
  return dialog;
}
