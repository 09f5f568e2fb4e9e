import type { checkUse } from '@stipple/contract/inventory';
import { ok } from '@stipple/engine/kernel';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { presentAgainst } from './against-words.ts';
import { againstNow, sessionMeant } from './use-in-question.ts';

/** Before needling: may this lot, or this opened package, be used now, and in this session? */
export async function checkUseCommand(
  context: StaffContext,
  { query }: InputOf<typeof checkUse>,
): Answer<typeof checkUse> {
  const session = await sessionMeant(context, query.session_id ?? null);
  if (!session.ok) return session;
  const { kind, entry, lot, expires_on = null, serial = '', unit_id = null } = query;
  const against = await againstNow(context, { kind, entry, lot, expires_on, serial, unit_id }, session.value);
  return ok({ against: [...presentAgainst(against)] });
}
