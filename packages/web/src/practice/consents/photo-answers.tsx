import { consentsText } from '../../text/en/consents.ts';
import { useText } from '../../text/use-text.ts';
import { FactTable } from '../../ui/fact-table.tsx';
import { photoUses } from './consent.ts';
import type { PhotoUse } from './consent.ts';

/** The three answers about photographs, each with its question. */
export function PhotoAnswersShown({ use }: { use: PhotoUse }) {
  const t = useText(consentsText);
  return (
    <FactTable facts={photoUses.map((one) => ({ label: t(`photos.${one}`), value: t(use[one] ? 'yes' : 'no') }))} />
  );
}
