import type { Actor } from '@stipple/record';
import { readChartText } from '@stipple/record/chart/read-chart';
import pg from 'pg';
import { loadHttp, loadRounds } from './load.ts';
import type { Measured } from './load.ts';
import { replay, statementsOf } from './replay.ts';

export type ChartBench = {
  readonly origin: string;
  readonly cookie: string;
  readonly connection: pg.ClientConfig;
  readonly actor: Actor;
  readonly patients: readonly string[];
  readonly today: string;
  readonly seconds: number;
};

export type Pair = { readonly connections: number; readonly driver: Measured; readonly http: Measured };

/** Opens charts of patients spread over the whole practice: straight on the driver, then over HTTP. */
export async function benchChart(bench: ChartBench, connections: number): Promise<Pair> {
  const clients = await openClients(bench.connection, connections);
  const [sample = ''] = bench.patients;
  const [first] = clients;
  if (first === undefined) throw new Error('no connection');
  const statements = await statementsOf(first, bench.actor, async (scope) => {
    const reading = readChartText(scope, sample, bench.today);
    scope.audit({ action: 'chart.read', subject_kind: 'patient', subject_id: sample, patient_id: sample, detail: {} });
    return reading;
  });
  let turn = 0;
  const nextPatient = (): string => bench.patients[(turn += 1) % bench.patients.length] ?? sample;
  const round = async (connection: number): Promise<void> => {
    const patient = nextPatient();
    const audit = crypto.randomUUID();
    const client = clients[connection] ?? first;
    await replay(client, statements, (value, { statement, index }) =>
      value === sample ? patient : statement === 2 && index === 1 ? audit : value,
    );
  };
  await loadRounds(connections, Math.min(2, bench.seconds), round);
  const driver = await loadRounds(connections, bench.seconds, round);
  await Promise.all(clients.map((client) => client.end()));
  const ask = () =>
    ({ method: 'GET', path: `/api/patients/${nextPatient()}/chart`, headers: { cookie: bench.cookie } }) as const;
  await loadHttp(bench.origin, connections, Math.min(2, bench.seconds), ask);
  const http = await loadHttp(bench.origin, connections, bench.seconds, ask);
  return { connections, driver, http };
}

export function openClients(connection: pg.ClientConfig, count: number): Promise<readonly pg.Client[]> {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const client = new pg.Client({ ...connection, pipeline: true });
      client.on('error', () => undefined);
      await client.connect();
      return client;
    }),
  );
}
