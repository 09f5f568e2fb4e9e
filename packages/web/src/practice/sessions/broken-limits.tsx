import type { Finding } from '@stipple/engine/kernel';
import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { say } from '../../text/texts.ts';
import { topicalName, zoneName } from '../treatment-plans/names.ts';
import styles from './checklist.module.css';
import type { Stage } from './desk.ts';
import { stageOfFinding } from './desk.ts';

type BrokenLimitsProps = {
  findings: readonly Finding[];
  onMissing: (code: string) => void;
  onStage: (stage: Stage) => void;
};

/** Every broken limit in a line; a tap leads to the zone or the product, where it is said in full with its source. */
export function BrokenLimits({ findings, onMissing, onStage }: BrokenLimitsProps) {
  const t = useText(sessionsText);
  if (findings.length === 0) return null;
  const open = (finding: Finding) => {
    const zone = zoneOf(finding);
    if (zone === null) onStage(stageOfFinding(finding));
    else onMissing(`zone.${zone}`);
  };
  return (
    <section className={styles['broken']} aria-label={t('limits.title', { count: findings.length })}>
      <h3>
        <Icon name="octagon" size={18} /> {t('limits.title', { count: findings.length })}
      </h3>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.rule} ${finding.text}`}>
            <button type="button" onClick={() => open(finding)}>
              {[placeName(finding), finding.title].filter((part) => part !== '').join(': ')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the limit is about: the zone, the product, or the needle head. */
function placeName(finding: Finding): string {
  const t = say(sessionsText);
  const [place = '', code = ''] = finding.rule.split('.');
  if (place === 'zones') return zoneName(code);
  if (place === 'topicals') return topicalName(code);
  if (place === 'anaesthetic') return t('anaesthetic.title');
  return place === 'cartridge' ? t('missing.cartridge') : '';
}

function zoneOf({ rule }: Finding): string | null {
  const [place, zone = null] = rule.split('.');
  return place === 'zones' ? zone : null;
}
