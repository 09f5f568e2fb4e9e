import { findProduct, openUnit } from '@stipple/contract/inventory';
import type { CalendarDate } from '@stipple/engine/kernel';
import type { ProductCode } from '@stipple/engine/product-code';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import type { Problem } from '../../api/problem.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { sessionActsText } from '../../text/en/sessions-acts.ts';
import { useText } from '../../text/use-text.ts';
import { useToast } from '../../ui/toasts.tsx';
import { roomHere } from '../inventory/room-here.ts';
import { readScan } from '../inventory/scan/read-scan.ts';
import { anaestheticName, topicalName } from '../treatment-plans/names.ts';
import { addTopical, changeAnaesthetic, changeTopical, chooseAnaesthetic, fitCartridge } from './chart-edits.ts';
import { instantNow } from './clock-time.ts';
import type { Desk } from './desk.ts';
import type { Chart } from './session.ts';

/** What is in the hand: a package with its lot, its expiry where it is known, and its serial number where it has one. */
export type InHand = { readonly lot: string; readonly expires_on: CalendarDate | null; readonly serial: string };

export type NeedleHead = {
  readonly busy: boolean;
  /** Why this one may not be used, with what it was; null while nothing speaks against it. */
  readonly refused: { readonly problem: Problem; readonly inHand: InHand; readonly unit_id: string } | null;
  /** A code that was not read, in words. */
  readonly unread: string | null;
  /** Opens this package for the session and fits it. */
  readonly fit: (inHand: InHand) => Promise<void>;
  /** It has happened: recorded with its reason, and an incident is raised. */
  readonly fitAllTheSame: (reason: string) => Promise<void>;
  /** What a scanner typed: a needle head is fitted, another product is put on the chart with its lot. */
  readonly scan: (typed: string) => Promise<void>;
  /** The same for a code that was read elsewhere. */
  readonly take: (code: ProductCode) => Promise<void>;
  /** While the camera's sheet is open it hears the hand scanner itself. */
  readonly onCamera: (isOpen: boolean) => void;
  readonly hearsScanner: boolean;
  readonly dismiss: () => void;
};

/**
 * Needle heads as they are opened. The server is asked before the first pass whether the package may be used; without a
 * connection it is recorded all the same, and the record traces both patients when it hears of it.
 */
export function useNeedleHead(desk: Desk): NeedleHead {
  const t = useText(sessionActsText);
  const tell = useToast();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<NeedleHead['refused']>(null);
  const [unread, setUnread] = useState<string | null>(null);
  const [onCamera, setOnCamera] = useState(false);
  /** A label may spread what it says over two codes. */
  const [half, setHalf] = useState<ProductCode | null>(null);
  const { chart, edit, session_id, day } = desk;
  const device = chart.device;

  const put = (inHand: InHand, unit_id: string) => {
    const { lot, expires_on } = inHand;
    edit((present) => fitCartridge(present, { unit_id, lot, expires_on, fitted_at: instantNow() }));
    setRefused(null);
    tell({ words: t('head.fitted.toast', { lot }) });
  };
  const open = async (inHand: InHand, unit_id: string, happened_because: string | null) => {
    if (device === null) return;
    setBusy(true);
    const body = {
      unit_id,
      kind: 'cartridge',
      entry: device,
      ...inHand,
      room: roomHere(),
      session_id,
      happened_because,
    } as const;
    const answer = await call(openUnit, { body, patience_ms: PATIENCE_MS });
    setBusy(false);
    if (answer.ok) return put(inHand, answer.value.unit_id);
    if (answer.problem.code === 'offline') return put(inHand, unit_id);
    setRefused({ problem: answer.problem, inHand, unit_id });
  };
  const take = async ({ product, lot, expires_on, serial }: ProductCode) => {
    if (lot === null) return setUnread(t('scan.no-lot'));
    setUnread(null);
    const found =
      product === null ? null : await call(findProduct, { query: { product_code: product }, patience_ms: PATIENCE_MS });
    const known = found?.ok === true ? found.value.product : null;
    const name = known === null ? null : nameOf(known);
    if (known === null || name === null) return open({ lot, expires_on, serial: serial ?? '' }, uuidV7(), null);
    edit((present) => withProduct(present, known, lot));
    tell({ words: t('scan.other', { name, lot }) });
  };
  const scan = async (typed: string) => {
    const read = readScan(typed, Number(day.slice(0, 4)), half);
    setHalf(read.ok && !read.value.is_whole ? read.value.code : null);
    if (!read.ok) return setUnread(`${read.problem.fault}. ${read.problem.remedy}`);
    if (!read.value.is_whole) return setUnread(t('scan.half'));
    await take(read.value.code);
  };
  return {
    busy,
    refused,
    unread,
    fit: (inHand) => open(inHand, uuidV7(), null),
    fitAllTheSame: async (reason) => {
      if (refused !== null) await open(refused.inHand, refused.unit_id, reason);
    },
    scan,
    take,
    onCamera: setOnCamera,
    hearsScanner: !onCamera && refused === null,
    dismiss: () => {
      setRefused(null);
      setUnread(null);
    },
  };
}

/** Longer than this nobody waits with a needle head in the hand. */
const PATIENCE_MS = 4_000;

type Product = { readonly kind: string; readonly entry: string };

/** What is on the chart under a name of its own; null for a needle head or a sheath. */
function nameOf({ kind, entry }: Product): string | null {
  if (kind === 'anaesthetic') return anaestheticName(entry);
  return kind === 'topical' ? topicalName(entry) : null;
}

/** A scanned anaesthetic or topical goes on the chart with its lot. */
function withProduct(chart: Chart, { kind, entry }: Product, lot: string): Chart {
  if (kind === 'anaesthetic') return changeAnaesthetic(chooseAnaesthetic(chart, entry), { lot });
  const at = chart.topicals.findIndex((one) => one.topical === entry && one.lot === '');
  const [added, place] = at === -1 ? [addTopical(chart, entry), chart.topicals.length] : [chart, at];
  return changeTopical(added, place, { lot });
}
