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
  /** `waiting_id`: the entry of the waiting list that it ends. */
  readonly plan: (appointment_id: string, draft: VisitDraft, waiting_id?: string | null) => Promise<boolean>;
  readonly move: (visit: Visit, draft: VisitDraft) => Promise<boolean>;
  readonly become: (visit: Visit, name: string, state: Exclude<VisitState, 'planned'>) => Promise<boolean>;
  readonly problem: Problem | null;
  readonly busy: boolean;
  readonly clear: () => void;
};

/** Everything that can be done with a visit. Each act says what it did and can be undone from there. */
export function useVisitActs(): VisitActs {
  const t = useText(appointmentsText);
  const tell = useToast();
  const creating = useWrite(createAppointment, { refreshes });
  const changing = useWrite(changeAppointment, { refreshes });
  const change = (visit: Visit, to: Partial<Omit<Visit, 'appointment_id' | 'patient_id' | 'kind' | 'version'>>) => {
    const { appointment_id, patient_id: _who, kind: _for, version, ...fields } = visit;
    return changing.write({ params: { appointment_id }, body: { version, ...fields, ...to } });
  };
  /** Puts back what was there before, on top of the version that the act made. */
  const undoTo = (before: Visit, version: number) => () => void change({ ...before, version }, {});
  return {
    plan: async (appointment_id, draft, waiting_id = null) => {
      const { patient, kind, day } = draft;
      if (patient === null || day === null) return false;
      const { patient_id, name } = patient;
      const { invite } = draft;
      const fields = { ...placed(draft), day, kind, patient_id, appointment_id, waiting_id, invite };
      const made = await creating.write({ body: fields });
      if (made === null) return false;
      const words = kind === 'walk-in' ? t('told.walk-in', { name }) : t('told.planned', { when: visitWhen(made) });
      tell({ words, undo: () => void change(made, { state: 'cancelled' }) });
      return true;
    },
    move: async (visit, draft) => {
      if (draft.day === null) return false;
      const moved = await change(visit, { day: calendarDate(draft.day), ...keptMinutes(draft, visit) });
      if (moved === null) return false;
      const isMoved = moved.day !== visit.day || moved.time !== visit.time || moved.staff_id !== visit.staff_id;
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
    clear: () => {
      creating.clear();
      changing.clear();
    },
  };
}

const refreshes = ['today', 'chart', 'appointments', 'booking', 'waiting-list'];

function placed({ time, note, kind_id, minutes, staff_id, room_id }: VisitDraft) {
  return { time: time === '' ? null : time, note, kind_id, minutes, staff_id, room_id };
}

/** A visit that is moved stays as long as it was, unless another length was chosen. */
function keptMinutes(draft: VisitDraft, { minutes }: Visit) {
  return { ...placed(draft), minutes: draft.minutes ?? minutes };
}
