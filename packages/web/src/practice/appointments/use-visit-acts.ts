import { changeAppointment, createAppointment } from '@stipple/contract/appointments';
import { calendarDate } from '@stipple/engine/kernel';
import type { Problem } from '../../api/problem.ts';
import { useWrite } from '../../api/use-endpoint.ts';
import { appointmentsText } from '../../text/en/appointments.ts';
import { useText } from '../../text/use-text.ts';
import { useToast } from '../../ui/toasts.tsx';
import type { VisitDraft } from './visit-draft.ts';
import type { Visit, VisitState } from './visit-words.ts';
import { visitWhen } from './visit-words.ts';

export type VisitActs = {
  readonly plan: (appointment_id: string, draft: VisitDraft) => Promise<boolean>;
  readonly move: (visit: Visit, draft: VisitDraft) => Promise<boolean>;
  readonly become: (visit: Visit, name: string, state: Exclude<VisitState, 'planned'>) => Promise<boolean>;
  readonly problem: Problem | null;
  readonly busy: boolean;
};

/** Everything that can be done with a visit. Each act says what it did and can be undone from there. */
export function useVisitActs(): VisitActs {
  const t = useText(appointmentsText);
  const tell = useToast();
  const creating = useWrite(createAppointment, { refreshes });
  const changing = useWrite(changeAppointment, { refreshes });
  const change = (visit: Visit, to: Partial<Pick<Visit, 'day' | 'time' | 'note' | 'state'>>) => {
    const { appointment_id, version, day, time, note, state } = visit;
    return changing.write({ params: { appointment_id }, body: { version, day, time, note, state, ...to } });
  };
  /** Puts back what was there before, on top of the version that the act made. */
  const undoTo = (before: Visit, version: number) => () => void change({ ...before, version }, {});
  return {
    plan: async (appointment_id, draft) => {
      const { patient, kind, day } = draft;
      if (patient === null || day === null) return false;
      const { patient_id, name } = patient;
      const fields = { ...timed(draft), day, kind, patient_id, appointment_id };
      const made = await creating.write({ body: fields });
      if (made === null) return false;
      const words = kind === 'walk-in' ? t('told.walk-in', { name }) : t('told.planned', { when: visitWhen(made) });
      tell({ words, undo: () => void change(made, { state: 'cancelled' }) });
      return true;
    },
    move: async (visit, draft) => {
      if (draft.day === null) return false;
      const moved = await change(visit, { day: calendarDate(draft.day), ...timed(draft) });
      if (moved === null) return false;
      const isMoved = moved.day !== visit.day || moved.time !== visit.time;
      const words = isMoved ? t('told.moved', { when: visitWhen(moved) }) : t('told.changed');
      tell({ words, undo: undoTo(visit, moved.version) });
      return true;
    },
    become: async (visit, name, state) => {
      const changed = await change(visit, { state });
      if (changed === null) return false;
      tell({ words: t(`told.${state}`, { name }), undo: undoTo(visit, changed.version) });
      return true;
    },
    problem: creating.problem ?? changing.problem,
    busy: creating.busy || changing.busy,
  };
}

const refreshes = ['today', 'chart', 'appointments'];

function timed({ time, note }: VisitDraft): { time: string | null; note: string } {
  return { time: time === '' ? null : time, note };
}
