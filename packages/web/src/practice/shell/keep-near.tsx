import { readToday } from '@stipple/contract/today';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { deviceNow } from '../../offline/device-state.ts';
import { keepPatientsNear } from '../../offline/keep-patients-near.ts';
import { stayConnected } from '../../offline/stay-connected.ts';
import { useReach } from '../../offline/sync-state.ts';
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
  const patients = today.data?.appointments.map(({ patient_id }) => patient_id).join(' ') ?? '';
  useEffect(() => {
    const device = deviceNow();
    const keeps = device.kind === 'open' && device.page.database !== null;
    if (!reached || !mayRead || !keeps || patients === '') return;
    return keepPatientsNear(client, [...new Set(patients.split(' '))]);
  }, [client, patients, reached, mayRead]);
  useEffect(() => {
    // A page that opened without a connection knows who is there from its own copy only.
    if (reached && today.kept_at !== null) void meChanged(client);
  }, [client, reached, today.kept_at]);
  return null;
}
