import { longDate } from '../../text/dates.ts';
import { adverseEventsText } from '../../text/en/adverse-events.ts';
import { registerText } from '../../text/en/event-register.ts';
import { listText } from '../../text/quantities.ts';
import { say } from '../../text/texts.ts';
import { deviceName } from '../treatment-plans/names.ts';
import { eventName } from './adverse-event.ts';
import type { registerQuery } from './register-question.ts';

type Query = ReturnType<typeof registerQuery>;
type Operators = readonly { readonly staff_id: string; readonly name: string }[];

const t = say(registerText);
const e = say(adverseEventsText);

/** What the register is restricted to, for paper: who reads it there does not see the filter. */
export function questionWords(query: Query, operators: Operators): string {
  const { from, until, standing, kind, grade, serious, operator, device, lot } = query;
  const parts = [
    part('from', from === undefined ? undefined : longDate(from)),
    part('until', until === undefined ? undefined : longDate(until)),
    part('standing', standing === undefined ? undefined : t(`standing.${standing}`)),
    part('kind', kind === undefined ? undefined : eventName(kind)),
    part('grade', grade === undefined ? undefined : e(`grade.${grade}`)),
    part('serious', serious === undefined ? undefined : e(`serious.${serious}`)),
    part('operator', operators.find(({ staff_id }) => staff_id === operator)?.name ?? operator),
    part('device', device === undefined ? undefined : deviceName(device)),
    part('lot', lot),
  ].filter((words) => words !== null);
  return parts.length === 0 ? t('asked.all') : t('asked', { what: listText(parts) });
}

type Field = 'from' | 'until' | 'standing' | 'kind' | 'grade' | 'serious' | 'operator' | 'device' | 'lot';

function part(field: Field, words: string | undefined): string | null {
  return words === undefined ? null : `${t(`filter.${field}`)}: ${words}`;
}
