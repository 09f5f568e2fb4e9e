import type { ResponseOf } from '@stipple/contract/endpoint';
import type { fittingWaiting } from '@stipple/contract/waiting-list';
import { useState } from 'react';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { bookingText } from '../../text/en/booking.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { actClass } from '../../ui/act-class.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import styles from './slots.module.css';
import type { VisitActs } from './use-visit-acts.ts';
import { emptyDraft } from './visit-draft.ts';
import { visitWhen } from './visit-words.ts';
import { WishWords } from './wish-words.tsx';

export type Offer = ResponseOf<typeof fittingWaiting>;
type OfferPlaceProps = { offer: Offer; acts: VisitActs; onDone: () => void };

/** A visit was called off: who waits for such a place, with the phone number to ask them. */
export function OfferPlace({ offer: { place, fitting }, acts, onDone }: OfferPlaceProps) {
  const t = useText(bookingText);
  const [appointment_id] = useState(() => uuidV7());
  const book = async (one: Offer['fitting'][number]) => {
    const patient = { patient_id: one.patient_id, name: one.patient_name };
    const where = { ...place, time: place.time ?? '' };
    const draft = {
      ...emptyDraft(patient, 'consultation', place.day, where),
      kind_id: one.kind_id,
      minutes: one.minutes,
    };
    if (await acts.plan(appointment_id, draft, one.waiting_id)) onDone();
  };
  return (
    <>
      <p>{t('offer.lead', { when: visitWhen(place), minutes: place.minutes })}</p>
      <ul>
        {fitting.map((one) => (
          <li key={one.waiting_id} className={styles['waiter']}>
            <strong>{one.patient_name}</strong>
            <WishWords wish={one} />
            <div className={styles['acts']}>
              {one.phone === '' ? (
                <span>{t('offer.no-phone')}</span>
              ) : (
                <a href={`tel:${one.phone.replaceAll(/[^+\d]/g, '')}`} className={actClass('plain', 'small')}>
                  {t('offer.call', { phone: one.phone })}
                </a>
              )}
              <ActButton size="small" disabled={acts.busy} onClick={() => void book(one)}>
                {t('offer.book', { name: one.patient_name })}
              </ActButton>
            </div>
          </li>
        ))}
      </ul>
      <ErrorNotice problem={acts.problem} />
    </>
  );
}
