import { endpoints, findDevice, findZone } from '@stipple/engine/catalog';
import { NumberStepper } from '../../forms/number-stepper.tsx';
import { SelectField } from '../../forms/select-field.tsx';
import { plansText } from '../../text/en/treatment-plans.ts';
import { useText } from '../../text/use-text.ts';
import { mmRangeText, mmText } from '../../text/quantities.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { SourceSheet } from '../../ui/source-sheet.tsx';
import { DepthScale } from './depth-scale.tsx';
import { depthSteps } from './depth-steps.ts';
import { FieldFindings } from './field-findings.tsx';
import { findingsAt } from './findings-at.ts';
import { lookUpSource } from '../../ui/look-up-source.ts';
import { zoneName } from './names.ts';
import type { PlanZone } from './plan.ts';
import styles from './plan-zones.module.css';
import type { PlanEditing } from './use-plan-editing.ts';
import { Why } from './why.tsx';

type PlanZoneRowProps = { zone: PlanZone; editing: PlanEditing; onRemove: () => void };

/** One zone: its depth on the scale of the device, with usual range, ceiling and evaluated depth drawn in. */
export function PlanZoneRow({ zone, editing, onRemove }: PlanZoneRowProps) {
  const t = useText(plansText);
  const device = findDevice(editing.draft.device);
  const name = zoneName(zone.zone);
  const change = (values: Partial<PlanZone>) => editing.changeZone(zone.zone, values);
  return (
    <section className={styles['row']} aria-label={name} data-zone={zone.zone}>
      <header className={styles['name']}>
        <h3>{name}</h3>
        <IconButton icon="cross" label={t('zone.remove', { zone: name })} onClick={onRemove} />
      </header>
      <DepthScale zone={findZone(zone.zone)} device={device} depth_mm={zone.depth_mm} />
      <ZoneLimits zone={zone} editing={editing} />
      <div className={styles['values']}>
        <div>
          <NumberStepper
            label={t('zone.depth')}
            unit="mm"
            {...depthSteps(device)}
            value={zone.depth_mm}
            onChange={(depth_mm) => change({ depth_mm: depth_mm ?? 0 })}
          />
          <Why editing={editing} field={`zones.${zone.zone}.depth_mm`} />
        </div>
        <div>
          <NumberStepper
            label={t('zone.passes')}
            unit=""
            step={1}
            min={1}
            max={20}
            value={zone.passes}
            onChange={(passes) => change({ passes: passes ?? 1 })}
          />
          <Why editing={editing} field={`zones.${zone.zone}.passes`} />
        </div>
        <div>
          <SelectField
            label={t('zone.endpoint')}
            value={zone.endpoint}
            choices={endpoints.map(({ code, label }) => ({ value: code, label }))}
            onChange={(endpoint) => change({ endpoint })}
          />
          <Why editing={editing} field={`zones.${zone.zone}.endpoint`} />
        </div>
      </div>
      <FieldFindings findings={findingsAt(editing.findings, `zones.${zone.zone}`)} />
    </section>
  );
}

function ZoneLimits({ zone, editing }: Pick<PlanZoneRowProps, 'zone' | 'editing'>) {
  const t = useText(plansText);
  const entry = findZone(zone.zone);
  const device = findDevice(editing.draft.device);
  if (entry === null) return null;
  const range = mmRangeText(entry.soft_depth_mm[0], entry.soft_depth_mm[1]);
  const depth = mmText(entry.depth_cap_mm);
  const evaluated = device?.evaluated_to_mm ?? null;
  const said = [
    t('zone.usual', { range }),
    t('zone.cap', { depth }),
    ...(device === null || evaluated === null
      ? []
      : [t('zone.evaluated', { device: device.name, depth: mmText(evaluated) })]),
  ];
  return (
    <div className={styles['limits']}>
      <p>{said.join(' · ')}</p>
      <SourceSheet
        statement={t('zone.why-cap', { zone: entry.name, range, depth, why: entry.why_cap })}
        rule={`zones.${entry.code}`}
        rule_revision={entry.revision}
        sources={[...entry.sources, ...(device?.sources ?? [])]}
        sign_off={entry.sign_off}
        lookUp={lookUpSource}
        label={t('zone.limits')}
      />
    </div>
  );
}
