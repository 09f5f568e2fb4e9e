import { identity, synchronised } from '@stipple/imaging/registration';
import { useState } from 'react';
import { Chips } from '../../forms/chips.tsx';
import { photoCompareText } from '../../text/en/photo-compare.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { AlignmentLine } from './alignment-line.tsx';
import styles from './compare.module.css';
import type { Compared } from './compared.ts';
import { ComparedPhotos, type CompareMode } from './compared-photos.tsx';
import type { Alignment } from './use-alignment.ts';
import { useCompareKeys } from './use-compare-keys.ts';
import { useFlicker } from './use-flicker.ts';
import { useSharedView } from './use-shared-view.ts';

const modes: readonly CompareMode[] = ['side-by-side', 'slider', 'flicker'];

type CompareStageProps = {
  compared: Compared;
  urls: { readonly before: string | null; readonly after: string | null };
  alignment: Alignment;
};

/** Both photos at the same place and zoom: beside each other, one behind a sliding edge, or one after the other. */
export function CompareStage({ compared, urls, alignment }: CompareStageProps) {
  const t = useText(photoCompareText);
  const { before } = compared;
  const [mode, setMode] = useState<CompareMode>('side-by-side');
  const [edge, setEdge] = useState(50);
  const [asTaken, setAsTaken] = useState(false);
  const flicker = useFlicker(mode === 'flicker');
  const shared = useSharedView({ width: before.display_width, height: before.display_height });
  const { frame, view } = shared;
  const transform = alignment.kind === 'found' && !asTaken ? alignment.registration.transform : fitted(compared);
  const places = frame === null || view === null ? null : synchronised(view, frame, transform);
  useCompareKeys({ setMode, shared, swap: flicker.swap });
  return (
    <>
      <div className={`${styles['tools']} no-print`}>
        <Chips
          label={t('mode')}
          hideLabel
          value={mode}
          chips={modes.map((value) => ({ value, label: t(`mode.${value}`) }))}
          onChange={(value) => setMode(modes.find((one) => one === value) ?? 'side-by-side')}
        />
        <div className={styles['zoom']}>
          <output className={styles['percent']}>{t('zoom.value', { percent: shared.percent })}</output>
          <ActButton size="small" icon="minus" onClick={shared.zoomOut}>
            {t('zoom.out')}
          </ActButton>
          <ActButton size="small" icon="plus" onClick={shared.zoomIn}>
            {t('zoom.in')}
          </ActButton>
          <ActButton size="small" kind="quiet" onClick={shared.showWhole}>
            {t('zoom.whole')}
          </ActButton>
        </div>
      </div>
      <ComparedPhotos
        mode={mode}
        compared={compared}
        urls={urls}
        places={places}
        edge={edge}
        shows={flicker.shows}
        shared={shared}
      />
      <ModeControls mode={mode} edge={edge} onEdge={setEdge} flicker={flicker} />
      <AlignmentLine alignment={alignment} asTaken={asTaken} onAsTaken={setAsTaken} />
      <p className={`${styles['quiet']} no-print`}>{t('keys')}</p>
    </>
  );
}

/** Without alignment the later photo is only brought to the size of the earlier one. */
function fitted({ before, after }: Compared) {
  const scale = before.display_width / after.display_width;
  return { ...identity, a: Number.isFinite(scale) && scale > 0 ? scale : 1 };
}

type ModeControlsProps = {
  mode: CompareMode;
  edge: number;
  onEdge: (edge: number) => void;
  flicker: ReturnType<typeof useFlicker>;
};

function ModeControls({ mode, edge, onEdge, flicker }: ModeControlsProps) {
  const t = useText(photoCompareText);
  if (mode === 'slider')
    return (
      <label className={`${styles['edge']} no-print`}>
        <span>{t('slider')}</span>
        <input
          type="range"
          min={0}
          max={100}
          value={edge}
          aria-valuetext={t('slider.value', { percent: edge })}
          onChange={(event) => onEdge(Number(event.target.value))}
        />
      </label>
    );
  if (mode === 'side-by-side') return null;
  return (
    <div className={`${styles['zoom']} no-print`}>
      <ActButton size="small" onClick={flicker.swap}>
        {t('flicker.swap')}
      </ActButton>
      <ActButton size="small" kind="quiet" onClick={flicker.toggle}>
        {t(flicker.runs ? 'flicker.stop' : 'flicker.run')}
      </ActButton>
    </div>
  );
}
