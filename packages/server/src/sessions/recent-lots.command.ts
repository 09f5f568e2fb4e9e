import type { recentLots } from '@stipple/contract/sessions';
import { anaesthetics, devices, topicals } from '@stipple/engine/catalog';
import { ok } from '@stipple/engine/kernel';
import { recentLotsOf } from '@stipple/record/sessions/lot-use';
import { demandKnownCodes } from '../candidacy/known-codes.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';

const catalogueOf = { cartridge: devices, anaesthetic: anaesthetics, topical: topicals };

/** Lots to choose from instead of typing. They are the practice's, not a patient's. */
export async function recentLotsCommand(
  { scope }: StaffContext,
  { query: { kind, entry } }: InputOf<typeof recentLots>,
): Answer<typeof recentLots> {
  const known = demandKnownCodes([{ field: 'entry', code: entry, known: catalogueOf[kind] }]);
  return known.ok ? ok({ lots: await recentLotsOf(scope, kind, entry) }) : known;
}
