import type { ResponseOf } from '@stipple/contract/endpoint';
import { listEndings } from '@stipple/contract/practice';
import { Link } from '@tanstack/react-router';
import { useRead } from '../../api/use-endpoint.ts';
import { longDate } from '../../text/dates.ts';
import { practiceText } from '../../text/en/practice.ts';
import { useText } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { useMay } from '../shell/me.ts';
import styles from './endings-notice.module.css';

type Ending = ResponseOf<typeof listEndings>['endings'][number];

const EVERY_MS = 600_000;

/** Licences and insurances that end soon or have ended: one's own, and for the owner everybody's. Nothing where all is well. */
export function EndingsNotice() {
  const t = useText(practiceText);
  const mayChange = useMay('staff.manage');
  const { data } = useRead(listEndings, {}, { every_ms: EVERY_MS });
  if (data === null || data.endings.length === 0) return null;
  return (
    <section className={styles['notice']} aria-label={t('endings.title')}>
      <Icon name="triangle" size={20} />
      <ul>
        {data.endings.map((one) => (
          <li key={`${one.staff_id} ${one.about}`}>
            <EndingWords ending={one} />
          </li>
        ))}
      </ul>
      {mayChange ? <Link to="/practice">{t('endings.act')}</Link> : null}
    </section>
  );
}

function EndingWords({
  ending: { about, display_name: name, valid_until, days_left: count, stops },
}: {
  ending: Ending;
}) {
  const t = useText(practiceText);
  const when = longDate(valid_until);
  if (count >= 0) return t(`endings.${about}.soon`, { name, when, count });
  return t(about === 'insurance' && stops ? 'endings.insurance.stops' : `endings.${about}.past`, { name, when });
}
