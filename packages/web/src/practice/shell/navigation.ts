import type { Permission } from '@stipple/contract/permissions';
import type { IconName } from '../../ui/icon-strokes.ts';
import { shellText } from '../../text/en/shell.ts';
import { say } from '../../text/texts.ts';

const t = say(shellText);

/** The rooms of the app; one that a role may not open is not offered to it. */
export const navigation: readonly { to: string; word: string; icon: IconName; needs: Permission | null }[] = [
  { to: '/', word: t('room.today'), icon: 'today', needs: 'patients.read' },
  { to: '/calendar', word: t('room.calendar'), icon: 'calendar', needs: 'appointments.write' },
  { to: '/patients', word: t('room.patients'), icon: 'people', needs: 'patients.read' },
  { to: '/inbox', word: t('room.inbox'), icon: 'inbox', needs: 'inbox.work' },
  { to: '/stock', word: t('room.stock'), icon: 'stock', needs: 'sessions.write' },
  { to: '/audit', word: t('room.audit'), icon: 'audit', needs: 'audit.read' },
  { to: '/practice', word: t('room.practice'), icon: 'practice', needs: null },
];

/** Pages that are looked at now and then: found by their name, and from the practice page, without a place in the bars. */
export const furtherPages: typeof navigation = [
  { to: '/adverse-events', word: t('room.adverse-events'), icon: 'triangle', needs: 'chart.read' },
  { to: '/report', word: t('room.report'), icon: 'chart', needs: 'report.read' },
];

/** The sections of a patient's chart, in the order of a course. Overview alone is open to a role without the chart. */
export const chartSections: readonly { to: string; word: string; needs: Permission }[] = [
  { to: '/patients/$patient_id', word: t('room.overview'), needs: 'patients.read' },
  { to: '/patients/$patient_id/candidacy', word: t('room.candidacy'), needs: 'chart.read' },
  { to: '/patients/$patient_id/plan', word: t('room.plan'), needs: 'chart.read' },
  { to: '/patients/$patient_id/consent', word: t('room.consent'), needs: 'chart.read' },
  { to: '/patients/$patient_id/sessions', word: t('room.sessions'), needs: 'chart.read' },
  { to: '/patients/$patient_id/photos', word: t('room.photos'), needs: 'chart.read' },
  { to: '/patients/$patient_id/aftercare', word: t('room.aftercare'), needs: 'chart.read' },
  { to: '/patients/$patient_id/check-ins', word: t('room.check-ins'), needs: 'chart.read' },
  { to: '/patients/$patient_id/outcomes', word: t('room.outcomes'), needs: 'chart.read' },
];
