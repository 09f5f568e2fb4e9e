import { readToday } from '@stipple/contract/today';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { handOver } from '../../offline/hand-over.ts';
import { keepPatientsNear } from '../../offline/keep-patients-near.ts';
import { stayConnected } from '../../offline/stay-connected.ts';
import { useDevice, useReach } from '../../offline/sync-state.ts';
import { keepFace } from '../sessions/keep-face.ts';
import { meChanged, useMay } from './me.ts';

/**
 * What has to be on this device before the connection is lost: today's list and the charts of everybody on it. When the
 * connection is back, everything on screen is read anew.
 */
export function KeepNear() {
  const client = useQueryClient();
  const [mayFind, mayRead] = [useMay('patients.read'), useMay('chart.read')];
  const { reached } = useReach();
  const today = useRead(readToday, { query: {} }, { enabled: mayFind });
  useEffect(() => stayConnected(() => void client.invalidateQueries()), [client]);
  const device = useDevice();
  const page = device.kind === 'away' ? null : device.page;
  useEffect(() => page?.outbox.watch((news) => void handOver(client, news)), [client, page]);
  const keeps = device.kind === 'open' && device.page.database !== null;
  const patients = today.data?.appointments.map(({ patient_id }) => patient_id).join(' ') ?? '';
  useEffect(() => {
    if (!reached || !mayRead || !keeps || patients === '') return;
    return keepPatientsNear(client, [...new Set(patients.split(' '))], keepFace);
  }, [client, patients, reached, mayRead, keeps]);
  useEffect(() => {
    // A page that opened without a connection knows who is there from its own copy only.
    if (reached && today.kept_at !== null) void meChanged(client);
  }, [client, reached, today.kept_at]);
  return null;
}
