import { describe, expect, it } from 'vitest';
import { adverseEvents, findReportingRoute, reportingRoutes } from './index.ts';

const all = Object.values(adverseEvents);
const order = ['emergency', 'same-day', 'contact', 'self-care'];

describe('the adverse events', () => {
  it('are the 27 of the reference pack', () => {
    expect(all).toHaveLength(27);
  });

  it.each(all)(
    '$code is reported along routes that exist, and its escalations are more urgent than itself',
    (event) => {
      expect(event.report_to.filter((code) => findReportingRoute(code) === null)).toEqual([]);
      expect(event.report === null).toBe(event.report_to.length === 0);
      for (const { urgency } of event.escalations)
        expect(order.indexOf(urgency)).toBeLessThan(order.indexOf(event.urgency));
    },
  );

  it.each(all.filter((event) => event.onset_h !== null))('$code has an onset in words beside its hours', (event) => {
    expect(event.onset_words).not.toBeNull();
  });

  it('take no hours from an onset that was only recalled', () => {
    const recalled = all.filter((event) => event.onset_unverified !== null && event.onset_h !== null);
    expect(recalled.map((event) => [event.code, event.onset_h])).toEqual([['methaemoglobinaemia', [3, 4]]]);
  });

  it('leave a route that was only recalled without a source and marked', () => {
    for (const route of Object.values(reportingRoutes))
      if (route.sources.length === 0) expect(route.unverified).not.toBeNull();
  });
});
