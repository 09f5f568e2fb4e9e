import { instantText } from '../../text/dates.ts';
import { consentsText } from '../../text/en/consents.ts';
import { useText } from '../../text/use-text.ts';
import { FactTable } from '../../ui/fact-table.tsx';
import { useSignedIn } from '../shell/me.ts';
import { photoUses } from './consent.ts';
import type { Consent } from './consent.ts';

/** The three answers about photographs, each with its question. */
export function PhotoAnswersShown({ consent }: { consent: Consent }) {
  const t = useText(consentsText);
  const { time_zone } = useSignedIn().practice;
  const { photo_use, photo_withdrawals } = consent;
  const takenBack = (use: keyof typeof photo_use) => photo_withdrawals.find(({ purpose }) => purpose === use);
  return (
    <FactTable
      facts={photoUses.map((use) => {
        const back = takenBack(use);
        const fact = { label: t(`photos.${use}`), value: t(photo_use[use] ? 'yes' : 'no') };
        if (back === undefined) return fact;
        return { ...fact, note: t('photos.back', { when: instantText(back.at, time_zone), who: back.by }) };
      })}
    />
  );
}
