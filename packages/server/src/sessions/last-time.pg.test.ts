import { assess } from '@stipple/contract/candidacy';
import { amendSession, enterInError, lastTime, saveSession, signSession } from '@stipple/contract/sessions';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { answerIntake, USUAL } from '../testing/course.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import {
  asDelivered,
  fullChart,
  saveChart,
  SAVED_ON_DEVICE,
  signAsIs,
  signedVisit,
  startAndBegin,
  startNext,
  type SentChart,
  type Visit,
} from '../testing/visit.ts';
import type { SessionOnTheWire } from './present-session.ts';

const NOW = '2026-11-20T09:00:00Z';
const END = '2026-11-20T10:00:00.000Z';

let server: TestServer;
let physician: Caller;
beforeAll(async () => {
  server = await openTestServer({ now: NOW });
  physician = await server.signedInAs('practitioner');
});
beforeEach(() => server.clock.set(NOW));
afterAll(() => server.close());

const twoWays: SentChart['zones'][number]['passes'] = [
  { depth_mm: 0.75, speed: '7000-rpm', direction: 'horizontal', count: 2 },
  { depth_mm: 1.25, speed: null, direction: 'stamped', count: 1 },
];

/** A session whose cheeks were needled in two ways, with everything filled in that must never come back. */
async function richSession(): Promise<Visit> {
  const visit = await startAndBegin(physician);
  const chart = fullChart(visit.session, END);
  const zones = chart.zones.map((zone) =>
    zone.zone === 'cheeks'
      ? { ...zone, passes: twoWays }
      : { ...zone, passes: [], endpoint: null, skipped_because: 'A cold sore' },
  );
  const rich = { ...chart, zones, notes: 'Bled early', immediate_events: 'Dizzy', pain_0_10: 7 };
  return { ...visit, session: await signAsIs(physician, await saveChart(physician, visit.session, rich)) };
}

async function nextOf({ plan, patient_id }: Visit): Promise<SessionOnTheWire> {
  server.clock.advance({ days: 28 });
  await answerIntake(physician, patient_id);
  server.clock.advance({ minutes: 1 });
  const { indication, zones } = USUAL;
  const body = { assessment_id: newUuidV7(), indication, zones };
  await physician.get(assess, { params: { patient_id }, body });
  return startNext(physician, plan.plan_id);
}

const proposalFor = ({ session_id }: SessionOnTheWire) => physician.get(lastTime, { params: { session_id } });

describe('as last time', () => {
  it('proposes passes and device of the last signed session, and nothing else of it', async () => {
    const visit = await richSession();
    const proposal = await proposalFor(await nextOf(visit));
    const { session_id, day, number_in_series } = visit.session;
    expect(proposal).toEqual({
      from: { session_id, day, number_in_series },
      device: 'skinpen-precision',
      zones: [
        {
          zone: 'cheeks',
          passes: twoWays,
          endpoint: null,
          skipped_because: '',
          standing: 'proposed',
          proposed: { from: 'last-time', passes: twoWays },
        },
      ],
      blocked: [],
    });
    expect(JSON.stringify(proposal)).not.toMatch(/C-100|H-7|erythema|Bled|Dizzy|cold sore|camera|SP-20418/);
  });

  it('is of the session as it was amended', async () => {
    const visit = await signedVisit(physician, END);
    const { session } = visit;
    const full = fullChart(session, END);
    const chart = { ...full, zones: full.zones.slice(0, 1).map((zone) => ({ ...zone, passes: twoWays })) };
    const body = { amendment_id: newUuidV7(), version: session.version, reason: 'Read off wrongly', chart };
    await physician.get(amendSession, { params: { session_id: session.session_id }, body });
    const { zones } = await proposalFor(await nextOf(visit));
    expect(zones.map(({ zone, passes }) => ({ zone, passes }))).toEqual([{ zone: 'cheeks', passes: twoWays }]);
  });

  it('never proposes what was delivered beyond a limit, and says why', async () => {
    const visit = await startAndBegin(physician);
    const chart = fullChart(visit.session, END);
    const [cheeks, forehead] = chart.zones;
    if (cheeks === undefined || forehead === undefined) throw new Error('the usual plan has two zones');
    const deep = { ...forehead, passes: [{ depth_mm: 2.5, speed: null, direction: null, count: 1 }] };
    const saved = await saveChart(physician, visit.session, { ...chart, zones: [cheeks, deep] });
    const broken = saved.findings.filter(({ verdict }) => verdict === 'unsuitable').map(({ rule }) => rule);
    expect(broken).toContain('zones.forehead.depth.above-cap');
    const { session_id, version } = saved;
    const override_reasons = Object.fromEntries(broken.map((rule) => [rule, 'Slipped off the bone']));
    await physician.get(signSession, { params: { session_id }, body: { version, override_reasons, past_missing: {} } });
    const proposal = await proposalFor(await nextOf(visit));
    expect(proposal.zones.map(({ zone }) => zone)).toEqual(['cheeks']);
    expect(proposal.blocked).toMatchObject([{ zone: 'forehead' }]);
    expect(proposal.blocked[0]?.findings.map(({ rule }) => rule)).toContain('zones.forehead.depth.above-cap');
  });

  it('passes over a session entered in error and one that is not signed', async () => {
    const visit = await signedVisit(physician, END);
    const second = await nextOf(visit);
    const third = await nextOf(visit);
    expect((await proposalFor(third)).from?.session_id).toBe(visit.session.session_id);
    const { session_id } = visit.session;
    await physician.get(enterInError, { params: { session_id }, body: { reason: 'Charted for somebody else' } });
    expect(await proposalFor(second)).toEqual({ from: null, device: null, zones: [], blocked: [] });
  });

  it('is nothing before the first session, and not for another practice', async () => {
    const { session } = await startAndBegin(physician);
    expect((await proposalFor(session)).from).toBeNull();
    const stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
    const params = { session_id: session.session_id };
    expect((await stranger.refused(lastTime, { params })).code).toBe('not-found');
  });
});

describe('what was proposed', () => {
  it('stays beside what was delivered, and the signed record names what was taken over unchanged', async () => {
    const { session } = await startAndBegin(physician);
    expect(session.unchanged_from_proposal).toEqual([]);
    const full = fullChart(session, END);
    const zones = full.zones.map((zone) => (zone.zone === 'cheeks' ? { ...zone, passes: twoWays } : zone));
    const signed = await signAsIs(physician, await saveChart(physician, session, { ...full, zones }));
    expect(signed.unchanged_from_proposal).toEqual(['forehead']);
    const cheeks = signed.chart.zones.find(({ zone }) => zone === 'cheeks');
    expect(cheeks?.proposed?.passes).toEqual(session.chart.zones[0]?.passes);
    expect(cheeks?.passes).toEqual(twoWays);
  });

  it('is neither treated nor signed until it is delivered or left out with a reason', async () => {
    const { session } = await startAndBegin(physician);
    const full = fullChart(session, END);
    const [cheeks, forehead] = session.chart.zones;
    if (cheeks === undefined || forehead === undefined) throw new Error('the usual plan has two zones');
    const stillOpen = { ...asDelivered(forehead), endpoint: null, standing: 'proposed' as const };
    const saved = await saveChart(physician, session, { ...full, zones: [asDelivered(cheeks), stillOpen] });
    expect(saved.missing).toMatchObject([{ code: 'zone.forehead', way_past: null }]);
    expect(saved.unchanged_from_proposal).toEqual(['cheeks']);
    const { session_id, version } = saved;
    const left = { ...stillOpen, skipped_because: 'Ran out of time' };
    const chart = { ...full, zones: [asDelivered(cheeks), left] };
    const body = { version, chart, saved_on_device_at: SAVED_ON_DEVICE };
    expect((await physician.get(saveSession, { params: { session_id }, body })).missing).toEqual([]);
  });
});
