import { saveSessionContent } from '@stipple/record/sessions/save-session';
import type { SessionContent } from '@stipple/record/sessions/session-content';
import { emptySessionChart, saveSession } from '@stipple/contract/sessions';
import type { Colleague } from '../stage/colleague.ts';
import { timeOrderedId } from '../stage/time-ordered-id.ts';
import type { ChartBench, Pair } from './chart-bench.ts';
import { openClients } from './chart-bench.ts';
import { loadHttp, loadRounds } from './load.ts';
import { replay, statementsOf } from './replay.ts';

/** Eight zones of the catalogue, as a wide session has. */
const ZONES = ['forehead', 'glabella', 'temples', 'cheeks', 'chin', 'jaw', 'nose', 'upper-lip'] as const;

export type OpenSession = { readonly session_id: string; version: number };

export type SaveBench = Omit<ChartBench, 'patients' | 'today'> & {
  readonly owner: Colleague;
  /** Draft sessions, one for each connection. */
  readonly sessions: readonly OpenSession[];
};

/** Saves a session of eight zones with its audit row: the bare transaction, then the whole request. */
export async function benchSave(bench: SaveBench, connections: number): Promise<Pair> {
  const clients = await openClients(bench.connection, connections);
  const [first] = clients;
  const [sample] = bench.sessions;
  if (first === undefined || sample === undefined) throw new Error('nothing to save');
  const statements = await statementsOf(first, bench.actor, async (scope) => {
    await saveSessionContent(scope, {
      ...sample,
      indication: 'acne-scars-rolling-boxcar',
      content,
      findings: [],
      saved_by: 'Bench',
      saved_at: SAVED_AT,
      saved_on_device_at: SAVED_AT,
    });
    scope.audit({
      action: 'sessions.save',
      subject_kind: 'session',
      subject_id: sample.session_id,
      patient_id: null,
      detail: { version: 1 },
    });
  });
  const [sampleId, sampleVersion] = [sample.session_id, sample.version];
  sample.version += 1;
  const round = async (connection: number): Promise<void> => {
    const session = bench.sessions[connection] ?? sample;
    const audit = crypto.randomUUID();
    await replay(clients[connection] ?? first, statements, (value, { statement, index }) => {
      if (value === sampleId) return session.session_id;
      if (statement === 1 && index === 2 && value === sampleVersion) return session.version;
      return statement === 2 && index === 1 ? audit : value;
    });
    session.version += 1;
  };
  const driver = await loadRounds(connections, bench.seconds, round);
  await Promise.all(clients.map((client) => client.end()));
  const http = await loadHttp(bench.origin, connections, bench.seconds, (connection) => {
    const session = bench.sessions[connection] ?? sample;
    const body = JSON.stringify({ version: session.version, chart, saved_on_device_at: SAVED_AT });
    session.version += 1;
    return {
      method: 'PUT',
      path: saveSession.path.replace(':session_id', session.session_id),
      headers: {
        cookie: bench.cookie,
        origin: bench.origin,
        'content-type': 'application/json',
        'idempotency-key': timeOrderedId(),
      },
      body,
    };
  });
  return { connections, driver, http };
}

const SAVED_AT = '2026-11-20T09:00:00.000Z';
const done = { endpoint: 'erythema', skipped_because: '', standing: 'delivered', proposed: null } as const;
const pass = { speed: null, direction: null, count: 3 };
const zones = ZONES.map((zone) => ({ zone, passes: [{ depth_mm: 0.5, ...pass }], ...done }));
const chart = { ...emptySessionChart, device: 'skinpen-precision', zones };
const content: SessionContent = {
  ...emptySessionChart,
  device: 'skinpen-precision',
  zones: ZONES.map((zone) => ({
    zone,
    depth_hundredths: 50,
    pass_count: 3,
    passes: [{ depth_hundredths: 50, ...pass }],
    ...done,
  })),
};
