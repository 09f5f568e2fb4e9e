import { useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon-strokes.ts';
import { useKeyWithin } from '../ui/use-key-within.ts';
import type { MapScale } from './depth-key.tsx';
import styles from './face-map.module.css';
import { MapDrawing } from './map-drawing.tsx';
import type { MappedZone } from './mapped-zone.ts';
import { outlines } from './outlines.ts';
import type { MapView } from './outlines.ts';
import { ZoneList } from './zone-list.tsx';
import { partsText } from '../text/en/parts.ts';
import { say } from '../text/texts.ts';

const t = say(partsText);

export type FaceMapProps = {
  label: string;
  zones: readonly MappedZone[];
  /** Absent on a map that only shows. */
  onToggle?: (zone: string) => void;
  /** The depth at which the colour scale ends. */
  deepest_mm?: number;
  startView?: MapView | 'list';
  /** Words at the ends of the scale where the fill is not the depth. */
  scale?: MapScale;
};

/**
 * Zones on a drawn face, a figure from the front or from behind, or as a list: the same zones, states and words each time.
 * By keyboard: arrows walk to the neighbouring zone, Space or Enter chooses it, L changes between drawing and list.
 */
export function FaceMap({ label, zones, onToggle, deepest_mm = 2.5, startView = 'face', scale }: FaceMapProps) {
  const [view, setView] = useState<MapView | 'list'>(startView);
  const [drawing, setDrawing] = useState<MapView>(startView === 'list' ? 'face' : startView);
  const show = (next: MapView | 'list') => {
    setView(next);
    if (next !== 'list') setDrawing(next);
  };
  const map = useKeyWithin<HTMLDivElement>('l', () => show(view === 'list' ? drawing : 'list'));
  return (
    <div ref={map} className={styles['map']} role="group" aria-label={label}>
      <div className={styles['views']} role="tablist" aria-label={t('map.show-as')}>
        {views.map((one) => (
          <button
            key={one.view}
            type="button"
            role="tab"
            aria-selected={one.view === view}
            onClick={() => show(one.view)}
          >
            <Icon name={one.icon} size={18} />
            <span>{one.word}</span>
            <Chosen count={chosenOn(one.view, zones)} />
          </button>
        ))}
      </div>
      {view === 'list' ? (
        <ZoneList zones={zones} onToggle={onToggle} deepest_mm={deepest_mm} />
      ) : (
        <MapDrawing key={view} view={view} zones={zones} onToggle={onToggle} deepest_mm={deepest_mm} scale={scale} />
      )}
    </div>
  );
}

const views: readonly { view: MapView | 'list'; word: string; icon: IconName }[] = [
  { view: 'face', word: t('map.face'), icon: 'face' },
  { view: 'front', word: t('map.front'), icon: 'person' },
  { view: 'back', word: t('map.back'), icon: 'person-behind' },
  { view: 'list', word: t('map.list'), icon: 'list' },
];

function Chosen({ count }: { count: number }) {
  return count === 0 ? null : <span className={styles['count']}>{count}</span>;
}

function chosenOn(view: MapView | 'list', zones: readonly MappedZone[]): number {
  if (view === 'list') return 0;
  return zones.filter((zone) => zone.state !== 'none' && outlines[view][zone.zone] !== undefined).length;
}
