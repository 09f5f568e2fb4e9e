import { chartRoute } from '../shell/chart.route.tsx';
import { useMay } from '../shell/me.ts';
import { ChartOverview } from './chart-overview.tsx';
import { DeskCard } from './desk-card.tsx';

/** The first section of a chart: the course for those who treat, the contact for the desk. */
export function OverviewPage() {
  const { patient_id } = chartRoute.useParams();
  return useMay('chart.read') ? <ChartOverview patient_id={patient_id} /> : <DeskCard patient_id={patient_id} />;
}
