import type { Permission } from '@stipple/contract/permissions';
import type { IconName } from '../../ui/icon-strokes.ts';

/** The five rooms of the app; one that a role may not open is not offered to it. */
export const navigation: readonly { to: string; word: string; icon: IconName; needs: Permission | null }[] = [
  { to: '/', word: 'Today', icon: 'today', needs: 'patients.read' },
  { to: '/patients', word: 'Patients', icon: 'people', needs: 'patients.read' },
  { to: '/inbox', word: 'Inbox', icon: 'inbox', needs: 'inbox.work' },
  { to: '/audit', word: 'Audit', icon: 'audit', needs: 'audit.read' },
  { to: '/practice', word: 'Practice', icon: 'practice', needs: null },
];

/** The sections of a patient's chart, in the order of a course. Overview alone is open to a role without the chart. */
export const chartSections: readonly { to: string; word: string; needs: Permission }[] = [
  { to: '/patients/$patient_id', word: 'Overview', needs: 'patients.read' },
  { to: '/patients/$patient_id/candidacy', word: 'Candidacy', needs: 'chart.read' },
  { to: '/patients/$patient_id/plan', word: 'Plan', needs: 'chart.read' },
  { to: '/patients/$patient_id/consent', word: 'Consent', needs: 'chart.read' },
  { to: '/patients/$patient_id/sessions', word: 'Sessions', needs: 'chart.read' },
  { to: '/patients/$patient_id/aftercare', word: 'Aftercare', needs: 'chart.read' },
  { to: '/patients/$patient_id/check-ins', word: 'Check-ins', needs: 'chart.read' },
  { to: '/patients/$patient_id/outcomes', word: 'Outcomes', needs: 'chart.read' },
];
