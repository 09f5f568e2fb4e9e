import type { PastErasure } from '@stipple/record/retention/erasure';
import type { KeptRecord } from '@stipple/record/retention/retention';
import { Temporal } from 'temporal-polyfill';
import { instantText } from '../access/practice-facts.ts';

export function presentKept({ given_name, family_name, ...kept }: KeptRecord) {
  return { ...kept, patient_name: `${given_name} ${family_name}` };
}

export function presentErasure({ by_name, objects_gone_at, erased_at, ...past }: PastErasure) {
  return {
    ...past,
    by: by_name,
    erased_at: utc(erased_at),
    photos_gone_at: objects_gone_at === null ? null : utc(objects_gone_at),
  };
}

function utc(text: string): string {
  return instantText(Temporal.Instant.from(text));
}
