import type { ResponseOf } from '@stipple/contract/endpoint';
import type { listCheckIns } from '@stipple/contract/check-ins';

export type ToldOnDay = {
  readonly key: string;
  readonly day: number;
  readonly isRed: boolean;
  readonly session: number;
};

/** The group of a check-in in which redness is asked, and its answer. */
const [GROUP, SIGN] = ['usual-course', 'redness'] as const;

/**
 * What the patient said of redness, by day after the session it belongs to. Ticked anywhere counts; a group that was left out
 * says nothing, and nothing is drawn for it. Sessions are numbered by their first check-in.
 */
export function toldRedness({ check_ins }: Pick<ResponseOf<typeof listCheckIns>, 'check_ins'>): readonly ToldOnDay[] {
  const inOrder = check_ins.toSorted((a, b) => a.received_at.localeCompare(b.received_at));
  const sessions = [...new Set(inOrder.map(({ session_id }) => session_id))];
  return inOrder.flatMap(({ check_in_id, session_id, for_day, answers: { groups } }) => {
    const isRed = Object.values(groups).some((answer) => 'yes' in answer && answer.yes.includes(SIGN));
    if (!isRed && groups[GROUP] === undefined) return [];
    return [{ key: check_in_id, day: for_day, isRed, session: sessions.indexOf(session_id) + 1 }];
  });
}
