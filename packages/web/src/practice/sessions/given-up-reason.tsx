import { Chips } from '../../forms/chips.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { sessionActsText } from '../../text/en/sessions-acts.ts';
import { listText } from '../../text/quantities.ts';
import { useText } from '../../text/use-text.ts';
import { zoneName } from '../treatment-plans/names.ts';
import type { Desk } from './desk.ts';
import { giveUp, givenUpZones, untouched } from './given-up.ts';
import styles from './sheets.module.css';

const usualReasons = ['wish', 'pain', 'reaction', 'faint', 'device'] as const;

/** Needling ended before every zone was done: one tap says why, for all that is left. Nothing where all was done. */
export function GivenUpReason({ desk: { chart, edit } }: { desk: Desk }) {
  const t = useText(sessionActsText);
  const left = [...untouched(chart), ...givenUpZones(chart)];
  if (left.length === 0 && chart.given_up_because === '') return null;
  const words = t('end.given-up.left', { count: left.length, zones: listText(left.map(({ zone }) => zoneName(zone))) });
  return (
    <section className={styles['photos']}>
      {left.length === 0 ? null : <p>{words}</p>}
      <Chips
        label={t('end.given-up')}
        value={chart.given_up_because}
        chips={usualReasons.map((reason) => {
          const label = t(`end.given-up.${reason}`);
          return { value: label, label };
        })}
        onChange={(reason) => edit((present) => giveUp(present, reason))}
      />
      <TextField
        label={t('end.given-up.other')}
        optional
        maxLength={300}
        value={chart.given_up_because}
        onChange={(reason) => edit((present) => giveUp(present, reason), 'given_up_because')}
      />
    </section>
  );
}
