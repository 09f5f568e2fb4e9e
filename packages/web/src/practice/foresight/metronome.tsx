import { useState } from 'react';
import { CheckField } from '../../forms/check-field.tsx';
import { NumberStepper } from '../../forms/number-stepper.tsx';
import { foresightText } from '../../text/en/foresight.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { useModule } from '../shell/me.ts';
import { beatFor, inTenths, speedToKeep } from './hand-beat.ts';
import type { SpeedToKeep } from './hand-beat.ts';
import styles from './metronome.module.css';
import { useHandBeat } from './use-hand-beat.ts';

type MetronomeProps = { device: string | null; passes: number | null };

/** Passes of a plan that says none: one in each of three directions. */
const USUAL_PASSES = 3;

/** The hand speed for an even coverage as a range, and a beat to keep it by; nothing for a device whose speed does not matter. */
export function Metronome({ device, passes }: MetronomeProps) {
  const computes = useModule('planning');
  const keep = speedToKeep(device, passes ?? USUAL_PASSES);
  if (!computes || keep === null) return null;
  return <Beat key={device} keep={keep} passes={passes ?? USUAL_PASSES} />;
}

function Beat({ keep, passes }: { keep: SpeedToKeep; passes: number }) {
  const t = useText(foresightText);
  const [chosen, setChosen] = useState<number | null>(null);
  const [withSound, setSound] = useState(false);
  const kept = chosen ?? middleOf(keep);
  const beat = beatFor(kept);
  const running = useHandBeat(beat, withSound);
  return (
    <section className={styles['metronome']} aria-label={t('metronome.title')}>
      <h2>{t('metronome.title')}</h2>
      <p>{rangeWords(keep, passes, t)}</p>
      {keep.is_assumed ? <p className={styles['quiet']}>{t('metronome.assumed')}</p> : null}
      <details className={styles['keep']}>
        <summary>{t('metronome.keep')}</summary>
        <NumberStepper
          label={t('metronome.speed')}
          unit={t('unit.speed')}
          step={0.5}
          min={0.5}
          max={30}
          value={kept}
          onChange={setChosen}
        />
        {beat === null ? null : (
          <>
            <p className={styles['quiet']}>
              {t('metronome.beat', { step: beat.step_cm, rate: Math.round(60_000 / beat.period_ms) })}
            </p>
            <div className={styles['acts']}>
              <ActButton
                icon={running.isRunning ? 'cross' : 'clock'}
                onClick={running.isRunning ? running.stop : running.start}
              >
                {t(running.isRunning ? 'metronome.stop' : 'metronome.start')}
              </ActButton>
              <CheckField label={t('metronome.sound')} checked={withSound} onChange={setSound} />
            </div>
            {running.isRunning ? (
              <div className={styles['light']} data-beat={running.count} aria-hidden>
                <span key={running.count} className={styles['flash']} />
                <strong>{running.count}</strong>
              </div>
            ) : null}
          </>
        )}
      </details>
    </section>
  );
}

/** To the half centimetre, within the range. */
function middleOf({ slowest_cm_s, fastest_cm_s }: SpeedToKeep): number {
  const middle = fastest_cm_s === null ? slowest_cm_s : (slowest_cm_s + fastest_cm_s) / 2;
  return Math.ceil(middle * 2) / 2;
}

function rangeWords(
  { slowest_cm_s, fastest_cm_s }: SpeedToKeep,
  passes: number,
  t: ReturnType<typeof useText<typeof foresightText.en>>,
): string {
  const { slow, fast } = inTenths(slowest_cm_s, fastest_cm_s ?? Infinity);
  return t(fastest_cm_s === null ? 'metronome.none' : 'metronome.range', { slow, fast, passes });
}
