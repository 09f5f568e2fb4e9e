import { readBookingSettings } from '@stipple/contract/booking';
import { addWaiting } from '@stipple/contract/waiting-list';
import { calendarDate } from '@stipple/engine/kernel';
import { useState } from 'react';
import { useRead, useWrite } from '../../api/use-endpoint.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { Chips } from '../../forms/chips.tsx';
import { DateField } from '../../forms/date-field.tsx';
import { SelectField } from '../../forms/select-field.tsx';
import { TextAreaField } from '../../forms/text-field.tsx';
import { appointmentsText } from '../../text/en/appointments.ts';
import { bookingText } from '../../text/en/booking.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { PatientPicker } from '../patients/patient-picker.tsx';
import { useSignedIn } from '../shell/me.ts';
import type { VisitPatient } from './visit-draft.ts';
import { weekdays } from './weekdays.ts';

const parts = ['morning', 'afternoon', 'evening'] as const;

type Wish = {
  readonly patient: VisitPatient | null;
  readonly kind_id: string | null;
  readonly staff_id: string | null;
  readonly days: readonly string[];
  readonly parts: readonly string[];
  readonly from_on: string | null;
  readonly note: string;
};

const nothing: Wish = { patient: null, kind_id: null, staff_id: null, days: [], parts: [], from_on: null, note: '' };

/** Who waits, for what, and when they could come. */
export function WaitingSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText(bookingText);
  const tell = useToast();
  const [wish, setWish] = useState<Wish>(nothing);
  const [tried, setTried] = useState(false);
  const adding = useWrite(addWaiting, { refreshes: ['waiting-list', 'booking'] });
  const kinds = useRead(readBookingSettings, {}).data?.settings.kinds.filter(({ retired }) => !retired) ?? [];
  const kind_id = wish.kind_id ?? kinds.find(({ purpose }) => purpose === 'session')?.kind_id ?? null;
  const close = () => {
    setWish(nothing);
    setTried(false);
    adding.clear();
    onClose();
  };
  const save = async () => {
    setTried(true);
    const { patient, staff_id, note } = wish;
    if (patient === null || kind_id === null) return;
    const from_on = wish.from_on === null ? null : calendarDate(wish.from_on);
    const when = {
      weekdays: wish.days.map(Number),
      parts: parts.filter((part) => wish.parts.includes(part)),
      from_on,
    };
    const body = { waiting_id: uuidV7(), patient_id: patient.patient_id, kind_id, staff_id, note, ...when };
    if ((await adding.write({ body })) === null) return;
    tell({ words: t('waiting.told.on', { name: patient.name }) });
    close();
  };
  return (
    <Sheet
      open={open}
      title={t('waiting.sheet')}
      onClose={close}
      acts={
        <ActButton kind="next" busy={adding.busy} onClick={() => void save()}>
          {t('waiting.save')}
        </ActButton>
      }
    >
      <WishFields wish={{ ...wish, kind_id }} onChange={setWish} tried={tried} />
      <ErrorNotice problem={adding.problem} />
    </Sheet>
  );
}

type WishProps = { wish: Wish; onChange: (wish: Wish) => void; tried: boolean };

function WishFields({ wish, onChange, tried }: WishProps) {
  const t = useText(bookingText);
  const a = useText(appointmentsText);
  const { practice } = useSignedIn();
  const { data } = useRead(readBookingSettings, {});
  const kinds = data?.settings.kinds.filter(({ retired }) => !retired) ?? [];
  const anyone = { value: ANYONE, label: t('field.who.any') };
  const people = (data?.people ?? []).map(({ staff_id, display_name }) => ({ value: staff_id, label: display_name }));
  return (
    <>
      <PatientPicker
        value={wish.patient}
        onChange={(patient) => onChange({ ...wish, patient })}
        fault={tried && wish.patient === null ? a('field.patient.missing') : null}
      />
      <Chips
        label={a('field.kind')}
        value={wish.kind_id}
        chips={kinds.map(({ kind_id, name }) => ({ value: kind_id, label: name }))}
        onChange={(kind_id) => onChange({ ...wish, kind_id })}
      />
      <SelectField
        label={t('field.who')}
        value={wish.staff_id ?? ANYONE}
        choices={[anyone, ...people]}
        onChange={(value) => onChange({ ...wish, staff_id: value === ANYONE ? null : value })}
      />
      <Chips
        kind="many"
        label={t('waiting.days')}
        hint={t('waiting.days.hint')}
        value={wish.days}
        chips={weekdays.map(({ number, key }) => ({ value: String(number), label: t(key) }))}
        onChange={(days) => onChange({ ...wish, days })}
      />
      <Chips
        kind="many"
        label={t('waiting.parts')}
        hint={t('waiting.parts.hint')}
        value={wish.parts}
        chips={parts.map((part) => ({ value: part, label: t(`part.${part}`) }))}
        onChange={(chosen) => onChange({ ...wish, parts: chosen })}
      />
      <DateField
        label={t('waiting.from')}
        optional
        min={practice.today}
        value={wish.from_on}
        onChange={(from_on) => onChange({ ...wish, from_on })}
      />
      <TextAreaField
        label={a('field.note')}
        optional
        rows={2}
        maxLength={300}
        value={wish.note}
        onChange={(note) => onChange({ ...wish, note })}
      />
    </>
  );
}

const ANYONE = 'anyone';
