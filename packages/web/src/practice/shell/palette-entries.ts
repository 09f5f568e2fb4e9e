import { findPatients } from '@stipple/contract/patients';
import { useDeferredValue } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { longDate } from '../../text/dates.ts';
import type { IconName } from '../../ui/icon-strokes.ts';
import { useSignedIn } from './me.ts';
import { furtherPages, navigation } from './navigation.ts';
import { shellText } from '../../text/en/shell.ts';
import { say } from '../../text/texts.ts';

const t = say(shellText);

export type PaletteEntry = { key: string; to: string; words: string; note: string; icon: IconName };

/** Patients as the server finds them, then the pages and acts whose words contain the text. */
export function usePaletteEntries(text: string): { entries: readonly PaletteEntry[]; waiting: boolean } {
  const { permissions } = useSignedIn();
  const wanted = useDeferredValue(text.trim());
  const found = useRead(
    findPatients,
    { query: { text: wanted } },
    { enabled: permissions.includes('patients.read'), keepPrevious: true },
  );
  const patients = (found.data?.patients ?? []).slice(0, 8).map((patient) => ({
    key: patient.patient_id,
    to: `/patients/${patient.patient_id}`,
    words: `${patient.given_name} ${patient.family_name}`,
    note: `${t('patient.age', { count: patient.age })}, ${t('patient.born', { day: longDate(patient.birth_date) })}`,
    icon: 'person' as const,
  }));
  const pages = [...pagesFor(permissions), ...actsFor(permissions)].filter((entry) =>
    entry.words.toLowerCase().includes(wanted.toLowerCase()),
  );
  return { entries: [...patients, ...pages], waiting: found.waiting };
}

function pagesFor(permissions: readonly string[]): readonly PaletteEntry[] {
  return [...navigation, ...furtherPages]
    .filter((room) => room.needs === null || permissions.includes(room.needs))
    .map((room) => ({
      key: `page-${room.word}`,
      to: room.to,
      words: room.word,
      note: t('find.page'),
      icon: room.icon,
    }));
}

function actsFor(permissions: readonly string[]): readonly PaletteEntry[] {
  if (!permissions.includes('patients.write')) return [];
  return [
    { key: 'act-new-patient', to: '/patients/new', words: t('act.new-patient'), note: t('find.act'), icon: 'plus' },
  ];
}
