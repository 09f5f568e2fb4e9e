import { listSessions } from '@stipple/contract/sessions';
import { listPlans } from '@stipple/contract/treatment-plans';
import { useRead } from '../../api/use-endpoint.ts';
import type { Choice } from '../../forms/select-field.tsx';
import { longDate } from '../../text/dates.ts';
import { photosText } from '../../text/en/photos.ts';
import { say } from '../../text/texts.ts';
import { indicationName } from '../treatment-plans/names.ts';

const t = say(photosText);

/** To what the photos belong: a session, else an indication, else neither. */
export type SetSearch = { readonly session_id?: string | undefined; readonly indication?: string | undefined };

export type WhichSet = {
  /** Null while it is not known what there is to choose from. */
  readonly chosen: SetSearch | null;
  readonly choices: readonly Choice[];
};

const FACE = 'face';

/** What the address names; else the session that is open, else the plan that is followed, else the face. */
export function useWhichSet(patient_id: string, search: SetSearch): WhichSet {
  const sessions = useRead(listSessions, { params: { patient_id } });
  const plans = useRead(listPlans, { params: { patient_id } });
  const standing = (sessions.data?.sessions ?? []).filter(({ entered_in_error }) => entered_in_error === null);
  const indications = [...new Set((plans.data?.plans ?? []).map(({ indication }) => indication))];
  const choices = [
    ...standing.slice(0, 6).map(({ session_id, number_in_series, day }) => ({
      value: valueOfSet({ session_id }),
      label: t('capture.of-session', { number: number_in_series, day: longDate(day) }),
    })),
    ...indications.map((indication) => ({ value: valueOfSet({ indication }), label: indicationName(indication) })),
    { value: FACE, label: t('capture.of-face') },
  ];
  if (search.session_id !== undefined || search.indication !== undefined) return { chosen: search, choices };
  const isKnown = (sessions.data ?? sessions.problem) !== null && (plans.data ?? plans.problem) !== null;
  if (!isKnown) return { chosen: null, choices };
  const open = standing.find(({ signed_at }) => signed_at === null);
  if (open !== undefined) return { chosen: { session_id: open.session_id }, choices };
  const followed = plans.data?.plans.find(({ state }) => state === 'agreed');
  return { chosen: followed === undefined ? {} : { indication: followed.indication }, choices };
}

export function valueOfSet({ session_id, indication }: SetSearch): string {
  if (session_id !== undefined) return `session ${session_id}`;
  return indication === undefined ? FACE : `indication ${indication}`;
}

export function setOfValue(value: string): SetSearch {
  const [kind, code] = value.split(' ');
  if (kind === 'session') return { session_id: code };
  return kind === 'indication' ? { indication: code } : {};
}
