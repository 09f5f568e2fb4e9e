import { stockKinds } from '@stipple/contract/inventory';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell.route.tsx';
import type { StockKind } from './stock.ts';

/** Which lot: what an address names. Anything else than a lot stays empty, and the page says that there is none. */
export type LotSearch = { readonly kind: StockKind; readonly entry: string; readonly lot: string };

export const inventoryRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/stock',
    component: lazyRouteComponent(() => import('./stock.page.tsx'), 'StockPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/stock/lot',
    validateSearch: readLotSearch,
    component: lazyRouteComponent(() => import('./lot.page.tsx'), 'LotPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/stock/trace',
    component: lazyRouteComponent(() => import('./trace.page.tsx'), 'TracePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/stock/incidents',
    component: lazyRouteComponent(() => import('./incidents.page.tsx'), 'IncidentsPage'),
  }),
];

function readLotSearch(search: Record<string, unknown>): LotSearch {
  const { kind, entry, lot } = search;
  // The router reads a lot of digits as a number.
  const text = (value: unknown): string =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return { kind: stockKinds.find((known) => known === kind) ?? 'cartridge', entry: text(entry), lot: text(lot) };
}
