import type { openLink } from '@stipple/contract/portal';
import type { CalendarDate } from '@stipple/engine/kernel';
import { callLight } from '../../api/call-light.ts';
import type { Opened } from './opening-form.ts';
import { refusalOf } from './refusal.ts';

/** Uses the link up with the birth date. */
export async function openWith(link: string, birth_date: CalendarDate): Promise<Opened> {
  const body = { link, birth_date };
  const answer = await callLight<typeof openLink>({ method: 'POST', path: '/portal-api/open', body });
  if (answer.ok) return { kind: 'opened' };
  const { title, remedy, detail } = answer.problem;
  return { kind: refusalOf(answer.problem), words: [title, remedy ?? detail] };
}
