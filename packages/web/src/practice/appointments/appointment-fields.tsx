import type { Problem } from '../../api/problem.ts';
import { faultAt } from '../../api/problem.ts';
import { DateField } from '../../forms/date-field.tsx';
import { TextAreaField, TextField } from '../../forms/text-field.tsx';
import { CheckField } from '../../forms/check-field.tsx';
import { bookingText } from '../../text/en/booking.ts';
import { appointmentsText } from '../../text/en/appointments.ts';
import { useText } from '../../text/use-text.ts';
import { PatientPicker } from '../patients/patient-picker.tsx';
import { useSignedIn } from '../shell/me.ts';
import type { AppointmentTask } from './appointment-sheet.tsx';
import { FreeTimes } from './free-times.tsx';
import { KindChips, LengthField, PlaceFields } from './place-fields.tsx';
import type { VisitDraft, VisitFault } from './visit-draft.ts';

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
  const b = useText(bookingText);
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
      {fixed === 'plan' ? <KindChips draft={draft} onChange={onChange} /> : null}
      {fixed === 'walk-in' ? null : (
        <>
          <PlaceFields draft={draft} onChange={onChange} />
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
          <FreeTimes draft={draft} onChoose={(place) => onChange({ ...draft, ...place })} />
          <LengthField draft={draft} onChange={onChange} />
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
      {fixed === 'plan' && draft.time !== '' ? (
        <CheckField
          label={b('field.invite')}
          checked={draft.invite}
          onChange={(invite) => onChange({ ...draft, invite })}
        />
      ) : null}
    </>
  );
}

function faultFor(
  why: VisitFault['why'] | undefined,
  words: Readonly<Record<VisitFault['why'], string>>,
): string | null {
  return why === undefined ? null : words[why];
}
