import { plannableZonesOf } from '@stipple/engine/treatment-plan';
import { useState } from 'react';
import { FaceMap } from '../../face-map/face-map.tsx';
import { viewOf } from '../../face-map/outlines.ts';
import { plansText } from '../../text/en/treatment-plans.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { findingsAt } from './findings-at.ts';
import { FieldFindings } from './field-findings.tsx';
import { zoneName } from './names.ts';
import { PlanZoneRow } from './plan-zone-row.tsx';
import { useModule } from '../shell/me.ts';
import { blankZone } from './blank-plan.ts';
import { mappedPlan, proposedZone } from './plan-zones.ts';
import type { PlanEditing } from './use-plan-editing.ts';
import styles from './plan-zones.module.css';

/** The zones on the map and, beside it, each with its depth, passes and endpoint. */
export function PlanZones({ editing }: { editing: PlanEditing }) {
  const t = useText(plansText);
  const tell = useToast();
  const [refused, setRefused] = useState<string | null>(null);
  const { draft, findings, ground } = editing;
  const computes = useModule('planning');
  const plannable = new Set(plannableZonesOf(draft.indication).map(({ code }) => code));
  const selectable = ground.assessment.zones.filter((zone) => plannable.has(zone));
  const remove = (code: string) => {
    const before = draft.zones;
    editing.change({ zones: before.filter(({ zone }) => zone !== code) });
    tell({ words: t('zone.removed', { zone: zoneName(code) }), undo: () => editing.change({ zones: before }) });
  };
  const toggle = (code: string) => {
    setRefused(null);
    if (draft.zones.some(({ zone }) => zone === code)) return remove(code);
    if (!computes) return editing.change({ zones: [...draft.zones, blankZone(code)] });
    const proposed = proposedZone(code, draft, ground);
    if (!proposed.ok) return setRefused(proposed.problem.text);
    if (proposed.value !== null) editing.change({ zones: [...draft.zones, proposed.value] });
  };
  return (
    <Card title={t('zones.title')}>
      <div className={styles['zones']}>
        <div className={styles['map']}>
          <FaceMap
            label={t('zones.map')}
            zones={mappedPlan(draft, findings, { agreed: false, selectable, why_not: t('zones.not-assessed') })}
            onToggle={toggle}
            startView={viewOf(draft.zones.map(({ zone }) => zone))}
          />
          <p className={styles['pick']} role="status">
            {refused ?? t('zones.pick')}
          </p>
        </div>
        <div className={styles['rows']}>
          {draft.zones.map((zone) => (
            <PlanZoneRow key={zone.zone} zone={zone} editing={editing} onRemove={() => remove(zone.zone)} />
          ))}
          {draft.zones.length === 0 ? <p>{t('zones.empty')}</p> : null}
          <FieldFindings findings={findingsAt(findings, 'zones.none')} />
        </div>
      </div>
    </Card>
  );
}
