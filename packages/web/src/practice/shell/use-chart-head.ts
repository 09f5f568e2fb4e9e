import { readChart } from '@stipple/contract/chart';
import { readPatient } from '@stipple/contract/patients';
import type { Verdict } from '@stipple/engine/kernel';
import { ageInYears } from '@stipple/engine/kernel';
import { useRead } from '../../api/use-endpoint.ts';
import type { Problem } from '../../api/problem.ts';
import { useMay, useModule, useSignedIn } from './me.ts';

/**
 * What stands above every section of a chart. Clinical parts are null for a role that may not read charts, and where the
 * practice has switched the rules off.
 */
export type ChartHead = {
  /** Whose chart it is: another than was asked for where that one was merged into it. */
  readonly patient_id: string;
  readonly name: string;
  readonly called: string;
  readonly birth_date: string;
  readonly age: number;
  readonly verdict: Verdict | null;
  readonly defer_until: string | null;
  readonly precautions: readonly string[];
};

type HeadReading = { readonly data: ChartHead | null; readonly problem: Problem | null; readonly refetch: () => void };

/** Reads the chart for those who may, the patient's card for the front desk. */
export function useChartHead(patient_id: string): HeadReading {
  const mayRead = useMay('chart.read');
  const { practice } = useSignedIn();
  const chart = useRead(readChart, { params: { patient_id } }, { enabled: mayRead });
  const card = useRead(readPatient, { params: { patient_id } }, { enabled: !mayRead });
  const patient = mayRead ? chart.data?.patient : card.data;
  const computes = useModule('candidacy');
  const latest = chart.data?.latest_assessment ?? null;
  const assessment = computes && latest?.computed === true ? latest : null;
  return {
    data:
      patient === undefined || patient === null
        ? null
        : {
            patient_id: patient.patient_id,
            name: `${patient.given_name} ${patient.family_name}`,
            called: patient.called,
            birth_date: patient.birth_date,
            age: ageInYears(patient.birth_date, practice.today),
            verdict: assessment?.verdict ?? null,
            defer_until: assessment?.defer_until ?? null,
            precautions: assessment?.precautions ?? [],
          },
    problem: mayRead ? chart.problem : card.problem,
    refetch: mayRead ? chart.refetch : card.refetch,
  };
}
