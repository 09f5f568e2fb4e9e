import { partsText } from '../../text/en/parts.ts';
import { portalText } from '../../text/en/portal.ts';
import { useText } from '../../text/use-text.ts';
import type { IconName } from '../../ui/icon-strokes.ts';
import { StateTag } from '../../ui/state-tag.tsx';
import type { Tone } from '../../ui/verdict-look.ts';
import type { Expectations } from './expect-page.tsx';
import { ExpectPicture } from './expect-picture.tsx';
import styles from './expect.module.css';

type Section = Expectations['sections'][number];
type Claim = Section['claims'][number];
type Work = Section['sources'][number];

/** A few paragraphs; where they come from and what other pages say stand one tap below. */
export function ExpectSection({ section }: { section: Section }) {
  const t = useText(portalText);
  return (
    <section className={styles['section']}>
      <h2>{section.title}</h2>
      {section.paragraphs.map((paragraph) => (
        <p key={paragraph} className="reading">
          {paragraph}
        </p>
      ))}
      {section.code === 'how-many-sessions' ? <ExpectPicture /> : null}
      {section.claims.length === 0 ? null : (
        <details className={styles['more']}>
          <summary>{t('expect.others', { count: section.claims.length })}</summary>
          <ul className={styles['claims']}>
            {section.claims.map((claim) => (
              <ClaimRow key={claim.code} claim={claim} />
            ))}
          </ul>
        </details>
      )}
      <details className={styles['more']}>
        <summary>{t('expect.sources', { count: section.sources.length })}</summary>
        <Works works={section.sources} />
      </details>
    </section>
  );
}

const look: Readonly<Record<Claim['stands'], { readonly tone: Tone; readonly icon: IconName }>> = {
  fits: { tone: 'suitable', icon: 'tick' },
  partly: { tone: 'precautions', icon: 'triangle' },
  against: { tone: 'refer', icon: 'cross' },
  'not-found': { tone: 'unknown', icon: 'question' },
};

function ClaimRow({ claim }: { claim: Claim }) {
  const t = useText(portalText);
  return (
    <li>
      <p className="reading">{t('expect.says', { says: claim.says })}</p>
      {claim.others_say.length === 0 ? null : (
        <p className={styles['quiet']}>{t('expect.others-say', { says: claim.others_say.join(' · ') })}</p>
      )}
      <StateTag {...look[claim.stands]}>{t(`expect.stands.${claim.stands}`)}</StateTag>
      <p>{claim.found}</p>
      <Works works={claim.sources} />
    </li>
  );
}

function Works({ works }: { works: readonly Work[] }) {
  const t = useText(portalText);
  const grade = useText(partsText);
  if (works.length === 0) return <p className={styles['quiet']}>{t('expect.no-source')}</p>;
  return (
    <ul className={styles['works']}>
      {works.map(({ citation, name, locator }) => (
        <li key={citation.source + citation.says}>
          <span>{citation.says}</span>
          <small>
            {name}. {locator}. {grade(`evidence.${citation.grade}`)}.
          </small>
        </li>
      ))}
    </ul>
  );
}
