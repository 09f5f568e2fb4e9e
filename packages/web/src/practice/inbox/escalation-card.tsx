import { faultAt } from '../../api/problem.ts';
import { CheckField } from '../../forms/check-field.tsx';
import { NumberStepper } from '../../forms/number-stepper.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { answerTimesText } from '../../text/en/answer-times.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import type { AnswerTimesProps } from './answer-times.page.tsx';
import styles from './answer-times.module.css';

const MOST_ADDRESSES = 5;

/** Who is mailed when an answer is overdue. */
export function EscalationCard({ settings, onChange, problem, mailOn }: AnswerTimesProps & { mailOn: boolean }) {
  const t = useText(answerTimesText);
  const { escalation } = settings;
  const change = (to: Partial<typeof escalation>) => onChange({ ...settings, escalation: { ...escalation, ...to } });
  const { addresses } = escalation;
  return (
    <Card title={t('escalation.title')}>
      <CheckField label={t('escalation.on')} checked={escalation.on} onChange={(on) => change({ on })} />
      <p className={styles['quiet']}>{t('escalation.lead')}</p>
      {mailOn ? null : <p className={styles['quiet']}>{t('escalation.mail-off')}</p>}
      {escalation.on ? (
        <div className={styles['rows']}>
          <NumberStepper
            label={t('escalation.wait')}
            unit={t('minutes.unit.minutes')}
            value={escalation.wait_minutes}
            step={5}
            min={5}
            max={1440}
            onChange={(minutes) => change({ wait_minutes: minutes ?? escalation.wait_minutes })}
          />
          {addresses.length === 0 ? <p className={styles['quiet']}>{t('escalation.none')}</p> : null}
          {addresses.map((address, place) => (
            <div key={place} className={styles['row']}>
              <TextField
                label={t('escalation.address', { number: place + 1 })}
                type="email"
                value={address}
                fault={
                  faultAt(problem, `settings.escalation.addresses.${place}`) ??
                  faultAt(problem, `escalation.addresses.${place}`)
                }
                onChange={(to) => change({ addresses: addresses.map((one, here) => (here === place ? to : one)) })}
              />
              <IconButton
                icon="cross"
                label={t('escalation.remove', { address: address === '' ? String(place + 1) : address })}
                onClick={() => change({ addresses: addresses.filter((_, here) => here !== place) })}
              />
            </div>
          ))}
          <div>
            <ActButton
              icon="plus"
              size="small"
              kind="quiet"
              disabled={addresses.length >= MOST_ADDRESSES}
              onClick={() => change({ addresses: [...addresses, ''] })}
            >
              {t('escalation.add')}
            </ActButton>
          </div>
        </div>
      ) : null}
    </Card>
  );
}
