import { overrideFinding } from '@stipple/contract/candidacy';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { beginSession, saveSession, signSession, startSession } from '@stipple/contract/sessions';
import { addDays } from '@stipple/engine/kernel';
import type { Stage } from './ask.ts';
import { answerIntake, assessNow } from './course.ts';
import type { AnswersGiven, Plan, Wish } from './course.ts';
import { minutesAfter } from './moment.ts';
import type { Moment } from './moment.ts';
import type { Person } from './people.ts';
import { CARTRIDGE_LASTS_DAYS, CARTRIDGE_LOTS } from './stock.ts';

export type Session = ResponseOf<typeof signSession>;

export type Treatment = {
  readonly person: Person;
  readonly patient_id: string;
  readonly plan: Plan;
  readonly wish: Wish;
  readonly when: Moment;
  readonly said?: AnswersGiven;
  readonly pain_0_10?: number;
  readonly notes?: string;
  /** Who needles; the practitioner unless said. */
  readonly by?: 'practitioner' | 'owner';
  /** A finding of the day's assessment that a physician sets aside. */
  readonly setAside?: { readonly rule: string; readonly text: string };
  /** One zone needled deeper than its ceiling, with the physician's reason. */
  readonly deeper?: { readonly zone: string; readonly depth_mm: number; readonly because: string };
  /** Left open when the demonstration should show a session that still waits for its signature. */
  readonly sign?: boolean;
};

/** One whole session: asked again on the day, assessed, charted as it went, signed. */
export async function treat(stage: Stage, treatment: Treatment): Promise<Session> {
  const { person, patient_id, plan, wish, when, setAside, deeper, by = 'practitioner' } = treatment;
  await answerIntake(stage, patient_id, person, wish, when, treatment.said ?? {});
  const { assessment_id } = await assessNow(stage, patient_id, wish, minutesAfter(when, 5));
  if (setAside !== undefined)
    await stage.ask({
      as: 'owner',
      at: minutesAfter(when, 7),
      endpoint: overrideFinding,
      params: { assessment_id },
      body: { reason: 'clinical-judgement', ...setAside },
    });
  const started = await stage.ask({
    as: by,
    at: minutesAfter(when, 50),
    endpoint: startSession,
    params: { plan_id: plan.plan_id },
    body: { session_id: stage.newId(minutesAfter(when, 50)) },
  });
  const begun = await stage.ask({
    as: by,
    at: minutesAfter(when, 52),
    endpoint: beginSession,
    params: { session_id: started.session_id },
    body: {
      version: started.version,
      start_id: stage.newId(minutesAfter(when, 52)),
      time_out: timeOutOf(stage, when),
      saved_on_device_at: stage.instantOf(minutesAfter(when, 52)),
    },
  });
  const saved = await stage.ask({
    as: by,
    at: minutesAfter(when, 80),
    endpoint: saveSession,
    params: { session_id: started.session_id },
    body: {
      version: begun.version,
      chart: chartOf(stage, treatment, begun.chart),
      saved_on_device_at: stage.instantOf(minutesAfter(when, 80)),
    },
  });
  if (treatment.sign === false) return saved;
  return stage.ask({
    as: by,
    at: minutesAfter(when, 84),
    endpoint: signSession,
    params: { session_id: saved.session_id },
    body: { version: saved.version, override_reasons: reasonsFor(deeper), past_missing: {} },
  });
}

function deeperIn(zone: string, { deeper }: Treatment): number | null {
  return deeper?.zone === zone ? deeper.depth_mm : null;
}

/** The limit that was passed, answered for. */
function reasonsFor(deeper: Treatment['deeper']): Readonly<Record<string, string>> {
  return deeper === undefined ? {} : { [`zones.${deeper.zone}.depth.above-cap`]: deeper.because };
}

/** Everything was in order at the start. */
function timeOutOf(stage: Stage, when: Moment): NonNullable<Session['chart']['time_out']> {
  const seen = { right_patient: true, verdict_seen: true, consent_seen: true, allergies_asked: true };
  return { at: stage.instantOf(minutesAfter(when, 52)), ...seen, anaesthetic_wiped_off: true, reason: '' };
}

function chartOf(stage: Stage, treatment: Treatment, proposed: Session['chart']): Session['chart'] {
  const { plan, when } = treatment;
  const area_cm2 = Math.min(200, plan.zones.length * 40);
  return {
    device: plan.device,
    device_serial: plan.device === 'skinpen-precision' ? 'SP-20418' : 'P-0077',
    sheath_lot: '',
    device_cleaned: true,
    cartridges: [
      {
        unit_id: null,
        cartridge: null,
        lot: `C${stage.chance.pick(CARTRIDGE_LOTS)}`,
        expires_on: addDays(stage.today, CARTRIDGE_LASTS_DAYS),
        fitted_at: stage.instantOf(minutesAfter(when, 49)),
        opened_in_view: true,
        disposed: true,
      },
    ],
    anaesthetic: {
      product: 'lidocaine-4-liposomal',
      lot: `L${stage.chance.pick(['8841', '8907'])}`,
      grams: (area_cm2 / 10) * 1.5,
      area_cm2,
      on_at: stage.instantOf(minutesAfter(when, 10)),
      off_at: stage.instantOf(minutesAfter(when, 48)),
      wiped_off: true,
      weight_kg: null,
      prescriber: '',
    },
    topicals: [{ topical: 'label-hydrogel', lot: `H${stage.chance.pick(['1204', '1260'])}`, prescriber: '' }],
    zones: proposed.zones.map((zone) => ({
      ...zone,
      passes: zone.passes.map((pass) => ({ ...pass, depth_mm: deeperIn(zone.zone, treatment) ?? pass.depth_mm })),
      endpoint: plan.zones.find((planned) => planned.zone === zone.zone)?.endpoint ?? 'erythema',
      standing: 'delivered',
    })),
    time_out: timeOutOf(stage, when),
    photos_skipped_because: 'Photos of this visit are not part of the demonstration',
    given_up_because: '',
    pain_0_10: treatment.pain_0_10 ?? stage.chance.whole(2, 5),
    started_at: stage.instantOf(minutesAfter(when, 52)),
    ended_at: stage.instantOf(minutesAfter(when, 76)),
    immediate_events: '',
    notes: treatment.notes ?? '',
    emergency: [],
  };
}
