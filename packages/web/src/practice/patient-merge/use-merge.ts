import type { BodyInputOf } from '@stipple/contract/endpoint';
import { mergePatients, undoPatientMerge } from '@stipple/contract/patient-merge';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWrite } from '../../api/use-endpoint.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { patientMergeText } from '../../text/en/patient-merge.ts';
import { useText } from '../../text/use-text.ts';
import { useToast } from '../../ui/toasts.tsx';

/** Whatever reads by patient has to be read again. */
const REFRESHES = [
  'patient-merge',
  'patients',
  'chart',
  'today',
  'candidacy',
  'plans',
  'consents',
  'sessions',
  'photos',
  'check-ins',
  'outcomes',
  'adverse-events',
] as const;

/** Merges, goes to the chart that goes on, and offers to undo it there. */
export function useMerge() {
  const t = useText(patientMergeText);
  const tell = useToast();
  const navigate = useNavigate();
  const { undo } = useUndoMerge();
  const [merge_id] = useState(() => uuidV7());
  const { write, problem, busy } = useWrite(mergePatients, { refreshes: [...REFRESHES] });
  const merge = async (body: BodyInputOf<typeof mergePatients>) => {
    const done = await write({ body });
    if (done === null) return;
    const { survivor_id, survivor_name, merged_name } = done.merge;
    void navigate({ to: '/patients/$patient_id', params: { patient_id: survivor_id } });
    tell({
      words: t('done', { survivor: survivor_name, merged: merged_name }),
      undo: () => void undo(merge_id),
      undoLabel: t('done.undo'),
    });
  };
  return { merge, merge_id, problem, busy };
}

export function useUndoMerge() {
  const t = useText(patientMergeText);
  const tell = useToast();
  const { write, problem, busy } = useWrite(undoPatientMerge, { refreshes: [...REFRESHES] });
  const undo = async (merge_id: string) => {
    const done = await write({ params: { merge_id } });
    if (done !== null) tell({ words: t(done.fields_given_back ? 'undone' : 'undone.fields') });
  };
  return { undo, problem, busy };
}
