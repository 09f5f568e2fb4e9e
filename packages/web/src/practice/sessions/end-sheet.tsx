import { useId } from 'react';
import { CheckField } from '../../forms/check-field.tsx';
import { Chips } from '../../forms/chips.tsx';
import { sessionActsText } from '../../text/en/sessions-acts.ts';
import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { painSteps } from './close-card.tsx';
import { GivenUpReason } from './given-up-reason.tsx';
import type { Desk } from './desk.ts';
import type { Chart } from './session.ts';
import styles from './sheets.module.css';

type EndSheetProps = { desk: Desk; open: boolean; onClose: () => void; onSign: () => void };

/** Needling has ended: sharps, cleaning and pain, then the signature. */
export function EndSheet({ desk, open, onClose, onSign }: EndSheetProps) {
  const t = useText(sessionActsText);
  const words = useText(sessionsText);
  const heading = useId();
  const { chart, edit } = desk;
  const isOpen = !isPutAway(chart);
  const done = () => {
    if (isOpen) edit(putAway);
    onClose();
    onSign();
  };
  return (
    <Sheet
      open={open}
      title={t('end.title')}
      place="middle"
      onClose={onClose}
      acts={
        <>
          <ActButton kind="quiet" onClick={onClose}>
            {t('end.later')}
          </ActButton>
          <span className={styles['primary']}>
            <ActButton kind="next" size="treatment" wide onClick={done}>
              {t(isOpen ? 'end.act' : 'end.act.rest')}
            </ActButton>
          </span>
        </>
      }
    >
      <p id={heading} className={styles['quiet']}>
        {t('end.lead')}
      </p>
      <div role="group" aria-labelledby={heading} className={styles['stack']}>
        {chart.cartridges.length === 0 ? null : (
          <CheckField
            label={t('end.disposed')}
            checked={chart.cartridges.every(({ disposed }) => disposed)}
            onChange={(disposed) =>
              edit((present) => ({
                ...present,
                cartridges: present.cartridges.map((one) => ({ ...one, disposed })),
              }))
            }
          />
        )}
        <CheckField
          label={t('end.cleaned')}
          checked={chart.device_cleaned === true}
          onChange={(cleaned) => edit((present) => ({ ...present, device_cleaned: cleaned ? true : null }))}
        />
      </div>
      <GivenUpReason desk={desk} />
      <Chips
        label={words('close.pain')}
        value={chart.pain_0_10 === null ? null : String(chart.pain_0_10)}
        chips={painSteps.map((pain) => ({ value: pain, label: pain }))}
        onChange={(pain) => edit((present) => ({ ...present, pain_0_10: Number(pain) }))}
      />
    </Sheet>
  );
}

function isPutAway({ cartridges, device_cleaned }: Chart): boolean {
  return device_cleaned === true && cartridges.every(({ disposed }) => disposed);
}

function putAway(chart: Chart): Chart {
  return { ...chart, device_cleaned: true, cartridges: chart.cartridges.map((one) => ({ ...one, disposed: true })) };
}
