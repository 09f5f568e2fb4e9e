import { findDevice, findZone } from '@stipple/engine/catalog';
import { depthRatios, reachOf } from '@stipple/engine/dosimetry';
import type { Reach } from '@stipple/engine/dosimetry';
import { useMemo } from 'react';
import { SkinSection } from '../../charts/skin-section.tsx';
import { deepestOf, sectionLayers, shareText } from '../../charts/skin-section-scales.ts';
import { foresightText } from '../../text/en/foresight.ts';
import { chartsText } from '../../text/en/charts.ts';
import { mmText } from '../../text/quantities.ts';
import { say } from '../../text/texts.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { depthSteps } from '../treatment-plans/depth-steps.ts';
import { zoneName } from '../treatment-plans/names.ts';
import type { Plan } from '../treatment-plans/plan.ts';
import { FaultList } from './fault-list.tsx';
import styles from './foresight.module.css';
import { LayersKnown } from './layers-known.tsx';
import { withPlan } from './look.ts';
import type { Look } from './look.ts';
import { beyondDevice } from './variant.ts';

const layerWords = say(chartsText);
const t = say(foresightText);

/** Thin, usual and thick: where the same setting means something else. */
const BESIDE = ['eyelids', 'cheeks', 'back'] as const;
const SEED = 6;
/** Enough for a share to the percent; a drag waits for nothing. */
const DRAWS = 800;

type DepthViewProps = { look: Look; plan: Plan; onChange: (look: Look) => void };

/** Which layers do needles reach at this setting, here and elsewhere? */
export function DepthView({ look, plan, onChange }: DepthViewProps) {
  useText(foresightText);
  const { zone, hand } = look;
  const [{ setting_mm }] = look.plans;
  const { kind, has_traction } = hand;
  const [here, ...beside] = useMemo(
    () =>
      [zone, ...BESIDE].map((code) => ({
        code,
        reach: reachOf({ zone: code, kind, setting_mm: setting_mm ?? NaN, has_traction, seed: SEED, draws: DRAWS }),
      })),
    [zone, kind, setting_mm, has_traction],
  );
  const beyond = beyondDevice(hand, { setting_mm });
  if (here === undefined || !here.reach.ok || setting_mm === null || beyond.length > 0)
    return (
      <Card>
        <FaultList faults={here === undefined || here.reach.ok ? beyond : here.reach.problem} />
      </Card>
    );
  const reach = here.reach.value;
  const reaches = [here, ...beside].flatMap((one) => (one.reach.ok ? [one.reach.value] : []));
  const name = zoneName(zone);
  return (
    <>
      <Card>
        <SkinSection
          title={t('depth.title', { zone: name, depth: mmText(setting_mm) })}
          summary={summaryOf(reach, setting_mm)}
          reach={reach}
          setting_mm={setting_mm}
          deepest_mm={deepestOf([reach], setting_mm)}
          handle={{
            ...depthSteps(findDevice(plan.device)),
            onChange: (depth) => onChange(withPlan(look, 0, { setting_mm: depth })),
          }}
        />
        <CapNote zone={zone} setting_mm={setting_mm} />
      </Card>
      <LayersKnown reach={reach} kind={kind} ratio={depthRatios[kind]} />
      <Card title={t('depth.beside')}>
        <p className={styles['quiet']}>{t('depth.beside.text')}</p>
        <div className={styles['three']}>
          {beside.map(({ code, reach: other }) =>
            other.ok ? (
              <div key={code}>
                <SkinSection
                  small
                  title={zoneName(code)}
                  reach={other.value}
                  setting_mm={setting_mm}
                  deepest_mm={deepestOf(reaches, setting_mm)}
                />
                <CapNote zone={code} setting_mm={setting_mm} />
              </div>
            ) : null,
          )}
        </div>
      </Card>
    </>
  );
}

/** The ceiling of the zone, where the picture goes beyond what may be done. */
function CapNote({ zone, setting_mm }: { zone: string; setting_mm: number }) {
  const entry = findZone(zone);
  if (entry === null || (!entry.excluded && setting_mm <= entry.depth_cap_mm)) return null;
  return (
    <StateTag tone="unsuitable" icon="octagon">
      {entry.excluded ? t('depth.never') : t('depth.cap', { cap: mmText(entry.depth_cap_mm) })}
    </StateTag>
  );
}

function summaryOf({ ends_in }: Reach, setting_mm: number): string {
  const most = sectionLayers.toSorted((a, b) => ends_in[b] - ends_in[a])[0] ?? 'epidermis';
  return t('depth.summary', {
    depth: mmText(setting_mm),
    share: shareText(ends_in[most]),
    layer: layerWords(`layer.${most}`).toLowerCase(),
  });
}
