import { findProduct, readStock, stockKinds } from '@stipple/contract/inventory';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { anaesthetics, devices, findAnaesthetic, findDevice, findTopical, topicals } from '@stipple/engine/catalog';
import { daysBetween } from '@stipple/engine/kernel';
import type { CalendarDate } from '@stipple/engine/kernel';

export type StockLot = ResponseOf<typeof readStock>['lots'][number];
export type StockKind = (typeof stockKinds)[number];
export type KnownProduct = ResponseOf<typeof findProduct>['product'];

/** How a lot stands: the worst of it first. */
export type LotStanding =
  | { readonly kind: 'recalled' | 'quarantined' | 'expired' | 'today' | 'low' | 'gone' | 'fine' }
  | { readonly kind: 'expiring'; readonly days: number };

/** Defaults: shown on the page that uses them. */
const LOW_PIECES = 5;
const EXPIRING_DAYS = 60;

export function standingOf(
  lot: Pick<StockLot, 'state' | 'expires_on' | 'on_hand' | 'kind'>,
  today: CalendarDate,
): LotStanding {
  if (lot.state !== 'available') return { kind: lot.state };
  if (lot.on_hand === 0) return { kind: 'gone' };
  const days = lot.expires_on === null ? null : daysBetween(today, lot.expires_on);
  if (days !== null && days < 0) return { kind: 'expired' };
  if (days === 0) return { kind: 'today' };
  if (days !== null && days <= EXPIRING_DAYS) return { kind: 'expiring', days };
  return lot.on_hand <= LOW_PIECES && lot.kind !== 'anaesthetic' && lot.kind !== 'topical'
    ? { kind: 'low' }
    : { kind: 'fine' };
}

export function needsALook(lot: StockLot, today: CalendarDate): boolean {
  const { kind } = standingOf(lot, today);
  return kind !== 'fine' && kind !== 'gone';
}

/** The product's name in the catalogue; a needle head and a sheath are known by their device. */
export function productName(kind: StockKind, entry: string): string {
  if (kind === 'anaesthetic') return findAnaesthetic(entry)?.name ?? entry;
  if (kind === 'topical') return findTopical(entry)?.name ?? entry;
  return findDevice(entry)?.name ?? entry;
}

export type ProductChoice = { readonly value: string; readonly label: string };

/** What may be received of a kind: what the catalogue has in use. */
export function productChoices(kind: StockKind): readonly ProductChoice[] {
  return entriesOf(kind)
    .filter(({ retired }) => !retired)
    .map(({ code, name }) => ({ value: code, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
}

function entriesOf(kind: StockKind): readonly { code: string; name: string; retired: boolean }[] {
  if (kind === 'topical') return Object.values(topicals);
  if (kind === 'anaesthetic') return Object.values(anaesthetics).filter(({ code }) => code !== 'none');
  return Object.values(devices).filter(({ refused }) => refused === null);
}
