import { findAnaesthetic } from '@stipple/engine/catalog';
import type { AnaestheticContent } from '@stipple/record/sessions/session-content';
import { instantInWords } from './moments-in-words.ts';
import type { PrintedLine } from './printed-document.ts';
import { productInWords } from './session-in-words.ts';

/** Product, amount and times of the anaesthetic; nothing where none was used. */
export function anaestheticLines(given: AnaestheticContent | null, zone: string): readonly PrintedLine[] {
  if (given === null) return [];
  const { product, lot, grams, area_cm2, weight_kg, on_at, off_at, wiped_off, prescriber } = given;
  const amount = [
    ...(grams === null ? [] : [`${grams} g`]),
    ...(area_cm2 === null ? [] : [`on ${area_cm2} cm²`]),
    ...(weight_kg === null ? [] : [`body weight ${weight_kg} kg`]),
  ];
  const times = [
    ...(on_at === null ? [] : [`on ${instantInWords(on_at, zone)}`]),
    ...(off_at === null ? [] : [`off ${instantInWords(off_at, zone)}`]),
    wiped_off ? 'wiped off' : 'not recorded as wiped off',
  ];
  return [
    { lead: 'Product:', text: productInWords(findAnaesthetic(product)?.name ?? product, lot) },
    ...(amount.length === 0 ? [] : [{ lead: 'Amount:', text: amount.join(', ') }]),
    { lead: 'Times:', text: times.join(', ') },
    ...(prescriber === '' ? [] : [{ lead: 'Prescribed by:', text: prescriber }]),
  ];
}
