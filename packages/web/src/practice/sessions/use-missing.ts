import { useNavigate } from '@tanstack/react-router';
import type { Desk, Stage } from './desk.ts';
import { placeOfMissing } from './desk.ts';

type Places = {
  readonly onStage: (stage: Stage) => void;
  readonly onZone: (zone: string) => void;
  readonly onTimeOut: () => void;
};

/** Leads from something that is missing to where it is put right: a part of the room, the time-out, or another page. */
export function useMissing({ patient_id }: Desk, { onStage, onZone, onTimeOut }: Places): (code: string) => void {
  const navigate = useNavigate();
  return (code) => {
    const place = placeOfMissing(code);
    const params = { patient_id };
    if (place === 'candidacy') return void navigate({ to: '/patients/$patient_id/candidacy', params });
    if (place === 'consent') return void navigate({ to: '/patients/$patient_id/consent', params });
    if (place === 'time-out') return onTimeOut();
    if (code.startsWith('zone.')) return onZone(code.slice('zone.'.length));
    onStage(place === 'photos' ? 'prepare' : place);
  };
}
