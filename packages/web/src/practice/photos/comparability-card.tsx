import type { Comparability, ComparabilityPart } from '@stipple/imaging/comparability';
import type { ReactNode } from 'react';
import { photoCompareText } from '../../text/en/photo-compare.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icon-strokes.ts';
import { lookUpSource } from '../../ui/look-up-source.ts';
import { SourceSheet } from '../../ui/source-sheet.tsx';
import styles from './compare.module.css';
import { ComparabilityVerdict } from './comparability-verdict.tsx';

const signs: Readonly<Record<ComparabilityPart['state'], IconName>> = {
  good: 'tick',
  fair: 'minus',
  poor: 'triangle',
  unknown: 'question',
};

type ComparabilityCardProps = { comparability: Comparability; isSettled: boolean; children: ReactNode };

/** Whether these two may be held against each other: one score, its parts in words, and what follows from it. */
export function ComparabilityCard({ comparability, isSettled, children }: ComparabilityCardProps) {
  const t = useText(photoCompareText);
  const { score, parts, window } = comparability;
  const statement = t('window.statement', { days: window.days });
  return (
    <Card title={t('score')}>
      <p className={styles['score']} aria-busy={!isSettled}>
        {t('score.of', { score })}
      </p>
      <ComparabilityVerdict comparability={comparability} />
      <ul className={styles['parts']}>
        {parts.map((part) => (
          <li key={part.part} data-state={part.state}>
            <Icon name={signs[part.state]} size={18} />
            <span>
              {t(`part.${part.part}`)}: {t(`state.${part.state}`)}
              {part.reasons.map(({ code, numbers }) => (
                <small key={code}>{t(`reason.${code}`, { ...numbers })}</small>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <p className={styles['quiet']}>{t('score.worst')}</p>
      {children}
      <div className="no-print">
        <SourceSheet statement={statement} sources={window.sources} sign_off={window.sign_off} lookUp={lookUpSource} />
      </div>
      <p className={styles['quiet']}>{t('parts.default')}</p>
    </Card>
  );
}
