import type { Problem } from '../../api/problem.ts';
import { faultAt } from '../../api/problem.ts';
import { Chips } from '../../forms/chips.tsx';
import { DateField } from '../../forms/date-field.tsx';
import { TextAreaField, TextField } from '../../forms/text-field.tsx';
import { appointmentsText } from '../../text/en/appointments.ts';
import { useText } from '../../text/use-text.ts';
import { PatientPicker } from '../patients/patient-picker.tsx';
import { useSignedIn } from '../shell/me.ts';
import type { AppointmentTask } from './appointment-sheet.tsx';
import type { VisitDraft, VisitFault } from './visit-draft.ts';
import { kindWords, plannedKinds } from './visit-words.ts';
import type { VisitKind } from './visit-words.ts';

type AppointmentFieldsProps = {
  draft: VisitDraft;
  onChange: (draft: VisitDraft) => void;
  faults: readonly VisitFault[];
  problem: Problem | null;
  fixed: AppointmentTask['kind'];
  mayChoosePatient: boolean;
};

/** Who, what for, on which day, at which time if any, and a note. A walk-in is now; a moved visit keeps its kind. */
export function AppointmentFields({
  draft,
  onChange,
  faults,
  problem,
  fixed,
  mayChoosePatient,
}: AppointmentFieldsProps) {
  const t = useText(appointmentsText);
  const { practice } = useSignedIn();
  const why = (field: VisitFault['field']) => faults.find((fault) => fault.field === field)?.why;
  const dayFault = { missing: t('field.day.missing'), past: t('field.day.past'), wrong: t('field.day.missing') };
  return (
    <>
      {mayChoosePatient ? (
        <PatientPicker
          value={draft.patient}
          onChange={(patient) => onChange({ ...draft, patient })}
          fault={why('patient') === undefined ? null : t('field.patient.missing')}
        />
      ) : null}
      {fixed === 'plan' ? (
        <Chips
          label={t('field.kind')}
          value={draft.kind}
          chips={plannedKinds.map((kind) => ({ value: kind, label: kindWords[kind] }))}
          onChange={(kind) => onChange({ ...draft, kind: plannedKind(kind) })}
        />
      ) : null}
      {fixed === 'walk-in' ? null : (
        <>
          <DateField
            label={t('field.day')}
            value={draft.day}
            min={practice.today}
            onChange={(day) => onChange({ ...draft, day })}
            fault={faultFor(why('day'), dayFault) ?? faultAt(problem, 'day')}
          />
          <TextField
            label={t('field.time')}
            hint={t('field.time.hint')}
            type="time"
            value={draft.time}
            onChange={(time) => onChange({ ...draft, time })}
            fault={why('time') === undefined ? faultAt(problem, 'time') : t('field.time.wrong')}
          />
        </>
      )}
      <TextAreaField
        label={t('field.note')}
        optional
        rows={2}
        maxLength={300}
        value={draft.note}
        onChange={(note) => onChange({ ...draft, note })}
        fault={faultAt(problem, 'note')}
      />
    </>
  );
}

function plannedKind(value: string): VisitKind {
  return plannedKinds.find((kind) => kind === value) ?? 'consultation';
}

function faultFor(
  why: VisitFault['why'] | undefined,
  words: Readonly<Record<VisitFault['why'], string>>,
): string | null {
  return why === undefined ? null : words[why];
}
