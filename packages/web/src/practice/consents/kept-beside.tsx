import { consentsText } from '../../text/en/consents.ts';
import { longDate } from '../../text/dates.ts';
import { useText } from '../../text/use-text.ts';
import { FactTable } from '../../ui/fact-table.tsx';
import type { Consent } from './consent.ts';

/** Why, explained by whom, who was there, until when: as it was kept with the signature. */
export function KeptBeside({ consent }: { consent: Consent }) {
  const t = useText(consentsText);
  const { rationale, explained_by, witness, interpreter, expires_on } = consent;
  const facts = [
    ...(rationale === '' ? [] : [{ label: t('rationale'), value: rationale }]),
    ...(explained_by === null ? [] : [{ label: t('explained-by'), value: explained_by }]),
    ...(witness === null ? [] : [{ label: t('witness'), value: witness.name }]),
    ...(interpreter === null ? [] : [{ label: t('interpreter'), value: t('interpreter.shown', interpreter) }]),
    ...(expires_on === null ? [] : [{ label: t('expires'), value: longDate(expires_on) }]),
  ];
  return facts.length === 0 ? null : <FactTable facts={facts} />;
}
