import type { ResponseOf } from '@stipple/contract/endpoint';
import type { readExpectedCourse } from '@stipple/contract/portal-foresight';
import { useEffect, useId, useState } from 'react';
import { callLight } from '../../api/call-light.ts';
import { portalText } from '../../text/en/portal.ts';
import { useText } from '../../text/use-text.ts';
import { hasAll, keep, kept } from '../kept/kept.ts';
import styles from './expect-picture.module.css';

type Picture = NonNullable<ResponseOf<typeof readExpectedCourse>['picture']>;

/** One visit against several, as bands. All of it comes ready to be drawn; where there is none, nothing stands here. */
export function ExpectPicture() {
  const t = useText(portalText);
  const picture = usePicture();
  if (picture === null) return null;
  return (
    <figure className={styles['picture']} aria-label={picture.title}>
      <h3>{picture.title}</h3>
      {picture.paragraphs.map((paragraph) => (
        <p key={paragraph} className="reading">
          {paragraph}
        </p>
      ))}
      <div className={styles['plans']}>
        {picture.plans.map((plan) => (
          <Bands key={plan.title} picture={picture} plan={plan} />
        ))}
      </div>
      {picture.verdicts.map((verdict) => (
        <p key={verdict} className="reading">
          {verdict}
        </p>
      ))}
      <details className={styles['numbers']}>
        <summary>{t('expect.numbers')}</summary>
        <p>{picture.table.note}</p>
        <Numbers table={picture.table} title={picture.title} />
      </details>
    </figure>
  );
}

function Bands({ picture, plan }: { picture: Picture; plan: Picture['plans'][number] }) {
  const id = useId();
  const { width, height, rest_y, months, up, rest, along } = picture;
  return (
    <div className={styles['plan']}>
      <h4>{plan.title}</h4>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={plan.spoken}>
        <defs>
          <pattern id={id} width={7} height={7} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0,0 V7" className={styles['stripe']} />
          </pattern>
        </defs>
        <path d={plan.band} className={styles['band']} />
        <path d={plan.band} fill={`url(#${id})`} className={styles['edge']} />
        <path d={`M0,${rest_y} H${width}`} className={styles['rest']} />
        {plan.visits.map((x) => (
          <path key={x} d={`M${x},${rest_y + 3} v9`} className={styles['visit']} />
        ))}
        <text x={2} y={16}>
          {up}
        </text>
        <text x={width - 2} y={rest_y + 15} textAnchor="end">
          {rest}
        </text>
        {months.map((month) => (
          <text key={month.words} x={month.x} y={rest_y + 32} textAnchor="middle">
            {month.words}
          </text>
        ))}
        <text x={2} y={height - 3}>
          {along}
        </text>
      </svg>
      <ul>
        {plan.facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </div>
  );
}

function Numbers({ table: { head, rows }, title }: { table: Picture['table']; title: string }) {
  return (
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([month = '', ...cells]) => (
          <tr key={month}>
            <th scope="row">{month}</th>
            {cells.map((cell, at) => (
              <td key={head[at + 1] ?? at}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Asked once a visit, beside the words and never before them; without a connection what was read before. */
function usePicture(): Picture | null {
  const [picture, setPicture] = useState<Picture | null>(() => kept('expected-course', isKept)?.picture ?? null);
  useEffect(() => {
    let isGone = false;
    const path = '/portal-api/expectations/course';
    void callLight<typeof readExpectedCourse>({ method: 'GET', path, patience_ms: 30_000 }).then((answer) => {
      if (!answer.ok) return;
      // Kept also for whoever leaves the page meanwhile: the next look has it at once.
      keep('expected-course', answer.value);
      if (!isGone) setPicture(answer.value.picture);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return picture;
}

function isKept(value: unknown): value is ResponseOf<typeof readExpectedCourse> {
  return hasAll(value, 'picture');
}
