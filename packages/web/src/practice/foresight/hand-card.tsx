import { findDevice, zones } from '@stipple/engine/catalog';
import type { Hand } from '@stipple/engine/dosimetry';
import { CheckField } from '../../forms/check-field.tsx';
import { NumberStepper } from '../../forms/number-stepper.tsx';
import { SelectField } from '../../forms/select-field.tsx';
import { foresightText } from '../../text/en/foresight.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { depthSteps } from '../treatment-plans/depth-steps.ts';
import type { Plan } from '../treatment-plans/plan.ts';
import { CareFields } from './care-fields.tsx';
import { PassesField, SeriesFields } from './course-fields.tsx';
import styles from './foresight.module.css';
import { inZone, withPlan } from './look.ts';
import type { Look, View } from './look.ts';

type HandCardProps = { plan: Plan; look: Look; view: View; onChange: (look: Look) => void };

/** What the picture is of: zone, device and hand, and the first plan. Only what the picture depends on is asked. */
export function HandCard({ plan, look, view, onChange }: HandCardProps) {
  const t = useText(foresightText);
  const { hand } = look;
  const [first] = look.plans;
  const put = (values: Partial<Hand>) => onChange({ ...look, hand: { ...hand, ...values } });
  const putPlan = (values: Partial<Look['plans'][0]>) => onChange(withPlan(look, 0, values));
  return (
    <Card title={t('what.title')}>
      <div className={styles['hand']}>
        <SelectField
          label={t('zone')}
          value={look.zone}
          choices={zoneChoices(plan, t('zone.planned'), t('zone.other'))}
          onChange={(zone) => onChange(inZone(look, zone, plan))}
        />
        <SelectField
          label={t('kind')}
          value={hand.kind}
          choices={(['pen', 'roller', 'stamp'] as const).map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(kind) => put({ kind: kind === 'roller' || kind === 'stamp' ? kind : 'pen', deepest_mm: null })}
        />
        {view === 'compare' ? null : (
          <NumberStepper
            label={t('depth')}
            unit={t('unit.mm')}
            {...depthSteps(findDevice(plan.device))}
            value={first.setting_mm}
            onChange={(setting_mm) => putPlan({ setting_mm })}
          />
        )}
        {view === 'coverage' || view === 'course' ? <PassesField variant={first} onChange={putPlan} /> : null}
        {view === 'course' ? <SeriesFields variant={first} onChange={putPlan} /> : null}
      </div>
      {view === 'course' ? <CareFields care={look.care} onChange={(care) => onChange({ ...look, care })} /> : null}
      {view === 'depth' ? (
        <Taut hand={hand} onChange={put} />
      ) : (
        <details className={styles['features']} open={view === 'coverage' || isOpen(hand)}>
          <summary>{t('strokes')}</summary>
          <div className={styles['hand']}>
            <StrokeFields hand={hand} onChange={put} />
            <Taut hand={hand} onChange={put} />
          </div>
        </details>
      )}
    </Card>
  );
}

/** Something that the picture needs was not read from a label yet. */
function isOpen({ kind, needles, oscillation_hz, hand_speed_cm_s, swath_mm }: Hand): boolean {
  const asked = {
    pen: [needles, oscillation_hz, hand_speed_cm_s, swath_mm],
    roller: [needles],
    stamp: [needles, swath_mm],
  };
  return asked[kind].includes(null);
}

function Taut({ hand, onChange }: { hand: Hand; onChange: (values: Partial<Hand>) => void }) {
  const t = useText(foresightText);
  return (
    <CheckField
      label={t('traction')}
      checked={hand.has_traction}
      onChange={(has_traction) => onChange({ has_traction })}
    />
  );
}

/** What decides how close channels lie. */
function StrokeFields({ hand, onChange }: { hand: Hand; onChange: (values: Partial<Hand>) => void }) {
  const t = useText(foresightText);
  return (
    <>
      {hand.kind === 'pen' ? (
        <>
          <NumberStepper
            label={t('speed')}
            unit={t('unit.speed')}
            step={0.5}
            min={0.5}
            max={30}
            start={2.5}
            value={hand.hand_speed_cm_s}
            onChange={(hand_speed_cm_s) => onChange({ hand_speed_cm_s })}
          />
          <NumberStepper
            label={t('hz')}
            hint={t('hz.hint')}
            unit={t('unit.hz')}
            step={1}
            min={1}
            max={300}
            value={hand.oscillation_hz}
            onChange={(oscillation_hz) => onChange({ oscillation_hz })}
          />
        </>
      ) : null}
      <NumberStepper
        label={t('needles')}
        unit=""
        step={1}
        min={1}
        max={600}
        value={hand.needles}
        onChange={(needles) => onChange({ needles })}
      />
      {hand.kind === 'roller' ? null : (
        <NumberStepper
          label={t('swath')}
          hint={t('swath.hint')}
          unit={t('unit.mm')}
          step={1}
          min={1}
          max={30}
          value={hand.swath_mm}
          onChange={(swath_mm) => onChange({ swath_mm })}
        />
      )}
    </>
  );
}

function zoneChoices(plan: Plan, planned: string, other: string) {
  const planned_here = new Set<string>(plan.zones.map(({ zone }) => zone));
  const entries = Object.values(zones).filter(({ excluded, retired }) => !excluded && !retired);
  return [
    ...entries
      .filter(({ code }) => planned_here.has(code))
      .map(({ code, name }) => ({ value: code, label: name, group: planned })),
    ...entries
      .filter(({ code }) => !planned_here.has(code))
      .map(({ code, name }) => ({ value: code, label: name, group: other })),
  ];
}
