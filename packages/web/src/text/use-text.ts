import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextRoom } from './text-room.ts';
import { say } from './texts.ts';
import type { Say } from './texts.ts';

/** `const t = useText(patientText)`; `t('find.placeholder')` is checked against the room's own keys. */
export function useText<Texts extends Record<string, string>>(room: TextRoom<Texts>): Say<Texts> {
  useTranslation();
  return useMemo(() => say(room), [room]);
}
