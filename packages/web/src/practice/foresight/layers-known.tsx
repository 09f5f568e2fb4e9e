import { findZone } from '@stipple/engine/catalog';
import type { DepthRatio, Hand, Reach } from '@stipple/engine/dosimetry';
import type { Citation } from '@stipple/engine/kernel';
import { foresightText } from '../../text/en/foresight.ts';
import { listText } from '../../text/quantities.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { lookUpSource } from '../../ui/look-up-source.ts';
import { SourceSheet } from '../../ui/source-sheet.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { zoneName } from '../treatment-plans/names.ts';
import styles from './foresight.module.css';

type LayersKnownProps = { reach: Reach; kind: Hand['kind']; ratio: DepthRatio };
type Ground = 'measured' | 'borrowed' | 'assumed';

/** What of a section is measured, what is borrowed from elsewhere, what is assumed; its sources one tap away. */
export function LayersKnown({ reach: { layers }, ratio }: LayersKnownProps) {
  const t = useText(foresightText);
  const from = layers.borrowed_from.length === 0 ? [layers.zone] : layers.borrowed_from;
  const zone = zoneName(layers.zone);
  const grounds: readonly { readonly ground: Ground; readonly words: string }[] = [
    layers.borrowed_from.length === 0
      ? { ground: 'measured', words: t('depth.known.own', { count: layers.studies.length }) }
      : { ground: 'borrowed', words: t('depth.known.borrowed', { zones: someZones(layers.borrowed_from) }) },
    layers.epidermis_is_pooled
      ? { ground: 'borrowed', words: t('depth.known.pooled') }
      : { ground: 'measured', words: t('depth.known.epidermis') },
    { ground: 'assumed', words: t('depth.known.papillary') },
    {
      ground: 'assumed',
      words: t('depth.known.ratio', { percent: Math.round(ratio.mean * 100), basis: ratio.basis }),
    },
    { ground: 'assumed', words: t('depth.known.taut') },
  ];
  return (
    <Card
      title={t('depth.known')}
      acts={
        <SourceSheet
          statement={t('depth.source.statement', { zone })}
          sources={citationsOf(from)}
          sign_off="assumption"
          lookUp={lookUpSource}
          label={t('depth.source')}
        />
      }
    >
      <ul className={styles['grounds']}>
        {grounds.map(({ ground, words }) => (
          <li key={words}>
            <GroundTag ground={ground} words={t(`tag.${ground}`)} />
            <span>{words}</span>
          </li>
        ))}
      </ul>
      <p className={styles['quiet']}>{t('depth.known.spread')}</p>
    </Card>
  );
}

function GroundTag({ ground, words }: { ground: Ground; words: string }) {
  if (ground === 'measured')
    return (
      <StateTag tone="suitable" icon="tick">
        {words}
      </StateTag>
    );
  return (
    <StateTag
      tone={ground === 'borrowed' ? 'refer' : 'unknown'}
      icon={ground === 'borrowed' ? 'arrow-right' : 'question'}
    >
      {words}
    </StateTag>
  );
}

/** Each paper once, with what its first usable row of these zones says. */
function citationsOf(codes: readonly string[]): readonly Citation[] {
  const rows = codes.flatMap((code) => findZone(code)?.skin_layers ?? []).filter(({ usable }) => usable);
  const bySource = new Map(rows.map(({ citation }) => [citation.source, citation] as const).toReversed());
  return [...bySource.values()].toReversed();
}

const NAMED = 4;

function someZones(codes: readonly string[]): string {
  const names = codes.map((code) => zoneName(code).toLowerCase());
  return names.length <= NAMED
    ? listText(names)
    : listText([...names.slice(0, NAMED - 1), `${names.length - NAMED + 1} more`]);
}
