import { changePatient } from '@stipple/contract/patients';
import { useNavigate } from '@tanstack/react-router';
import type { Problem } from '../../api/problem.ts';
import { useWrite } from '../../api/use-endpoint.ts';
import { patientsText } from '../../text/en/patients.ts';
import { useText } from '../../text/use-text.ts';
import { useToast } from '../../ui/toasts.tsx';
import { fieldsToSend } from './patient-draft.ts';
import type { PatientDraft } from './patient-draft.ts';

type SavingPatient = {
  readonly save: (draft: PatientDraft, version: number) => Promise<void>;
  readonly problem: Problem | null;
  readonly busy: boolean;
  readonly clear: () => void;
};

/** Saves a correction on top of the version that was read, then goes back to the chart. */
export function useSavePatient(patient_id: string): SavingPatient {
  const t = useText(patientsText);
  const tell = useToast();
  const navigate = useNavigate();
  const { write, problem, busy, clear } = useWrite(changePatient, { refreshes: ['patients', 'chart', 'today'] });
  return {
    problem,
    busy,
    clear,
    save: async (draft, version) => {
      const saved = await write({ params: { patient_id }, body: { version, ...fieldsToSend(draft) } });
      if (saved === null) return;
      tell({ words: t('edit.told') });
      void navigate({ to: '/patients/$patient_id', params: { patient_id } });
    },
  };
}
