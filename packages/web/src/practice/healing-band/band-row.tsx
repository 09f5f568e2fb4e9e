import { healingBandText } from '../../text/en/healing-band.ts';
import { useText } from '../../text/use-text.ts';
import { lookUpSource } from '../../ui/look-up-source.ts';
import { SourceSheet } from '../../ui/source-sheet.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { courseOnLine, daysOf, placeOf, type Band, type BandPlace, type SignInBand } from './band.ts';
import styles from './healing-band.module.css';

const look = {
  outside: { tone: 'precautions', icon: 'triangle' },
  inside: { tone: 'unknown', icon: 'tick' },
  'not-compared': { tone: 'unknown', icon: 'question' },
} as const satisfies Record<BandPlace, object>;

/** One sign: told or not, how often here with its limits, and where in the published course, with the source on a tap. */
export function BandRow({ row, band }: { row: SignInBand; band: Band }) {
  const t = useText(healingBandText);
  const place = placeOf(row);
  const said = publishedWords(t, row);
  return (
    <li className={styles['row']}>
      <div className={styles['sign']}>
        <strong>{row.text}</strong>
        {row.told === 'yes' ? <StateTag {...look[place]}>{t(place)}</StateTag> : null}
      </div>
      <CourseLine row={row} band={band} />
      <dl className={styles['facts']}>
        <dt>{t('here')}</dt>
        <dd>{ownWords(t, row)}</dd>
        <dt>{t('published')}</dt>
        <dd className={styles['published']}>
          <span>{said}</span>
          {row.published.sources.length === 0 ? null : (
            <SourceSheet
              statement={`${row.text}: ${said}`}
              sources={row.published.sources}
              sign_off="default"
              lookUp={lookUpSource}
              label={t('source')}
            />
          )}
        </dd>
      </dl>
    </li>
  );
}

/** The course as a line: usual, then published, then nothing; the dot is this check-in. Words say the same beside it. */
function CourseLine({ row, band: { hours_since, for_day } }: { row: SignInBand; band: Band }) {
  const t = useText(healingBandText);
  const hours = Math.max(hours_since, for_day * 24);
  const course = courseOnLine(row.published, hours);
  if (course === null) return null;
  const { usual_until_h, latest_until_h } = row.published;
  const label = t('picture', {
    now: Math.floor(hours / 24),
    usual: daysOf(usual_until_h),
    latest: daysOf(latest_until_h),
  });
  return (
    <svg className={styles['line']} viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label={label}>
      <rect className={styles['beyond']} x="0" y="2" width="100" height="2" />
      <rect className={styles['late']} x="0" y="1.5" width={course.latest} height="3" />
      <rect className={styles['usual']} x="0" y="1.5" width={course.usual} height="3" />
      <rect className={styles['now']} x={Math.max(0, course.now - 0.6)} y="0" width="1.2" height="6" />
    </svg>
  );
}

type Say = ReturnType<typeof useText<typeof healingBandText.en>>;

function ownWords(t: Say, { own }: SignInBand): string {
  if (own.kind === 'too-few') return t('own.too-few', { answered: own.answered, needed: own.needed });
  const { with_sign, answered, low, high, compared } = own;
  const counts = { with_sign, answered, share: percent(with_sign / answered), low: percent(low), high: percent(high) };
  return `${t('own.counted', counts)}, ${t(`own.${compared}`)}`;
}

function publishedWords(t: Say, { published }: SignInBand): string {
  const days = { usual: daysOf(published.usual_until_h), latest: daysOf(published.latest_until_h) };
  return t(`published.${published.place}`, days);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
