import { instantText, longDate } from '../../text/dates.ts';
import { adverseEventsText } from '../../text/en/adverse-events.ts';
import { listText } from '../../text/quantities.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { Timeline } from '../../ui/timeline.tsx';
import { useSignedIn } from '../shell/me.ts';
import { zoneName } from '../treatment-plans/names.ts';
import { causeName, criterionName, eventName } from './adverse-event.ts';
import type { AdverseEvent } from './adverse-event.ts';
import styles from './adverse-events.module.css';

/** The course of an event: recorded, followed up, reviewed, in order of time. */
export function EventCourse({ event }: { event: AdverseEvent }) {
  const t = useText(adverseEventsText);
  const { practice } = useSignedIn();
  const at = (instant: string) => instantText(instant, practice.time_zone);
  const items = [
    {
      at: event.created_at,
      title: t('recorded', { name: event.reported_by, when: at(event.created_at) }),
      body: event.course,
    },
    ...event.follow_ups.map(({ at: when, by, text, state }) => ({
      at: when,
      title: `${t(`state.${state}`)}: ${t('follow-up.by', { name: by, when: at(when) })}`,
      body: text,
    })),
    ...event.reviews.map(({ at: when, by, licence, conclusion, prevention }) => ({
      at: when,
      title: `${t('close')}: ${t('review.by', { name: by, licence: t(licenceKey(licence)), when: at(when) })}`,
      body: prevention === '' ? conclusion : `${conclusion}\n${t('review.prevention', { text: prevention })}`,
    })),
  ].toSorted((one, other) => one.at.localeCompare(other.at));
  return (
    <Card title={t('course')}>
      <Timeline
        label={t('course')}
        items={items.map((item, index) => ({
          key: `${item.at} ${index}`,
          when: longDate(item.at.slice(0, 10)),
          title: item.title,
          body: <span className={styles['text']}>{item.body}</span>,
          state: 'past' as const,
        }))}
      />
    </Card>
  );
}

/** Corrections with what stood there before. */
export function EventAmendments({ event }: { event: AdverseEvent }) {
  const t = useText(adverseEventsText);
  const { practice } = useSignedIn();
  if (event.amendments.length === 0) return null;
  return (
    <Card title={t('amendments')}>
      <ol className={styles['amendments']}>
        {event.amendments.map(({ number, reason, by, at, before }) => (
          <li key={number}>
            <p>{t('amendment.line', { reason, name: by, when: instantText(at, practice.time_zone) })}</p>
            <ul>
              {Object.entries(before).map(([field, value]) => (
                <li key={field}>
                  {t('amendment.was', { field: fieldWords(field, t), before: valueWords(field, value, t) })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Card>
  );
}

type Say = ReturnType<typeof useText<typeof adverseEventsText.en>>;

const FIELDS = {
  kind: 'kind',
  onset_on: 'onset.label',
  grade: 'grade',
  seriousness: 'serious',
  cause: 'cause',
  cause_text: 'cause.text',
  zones: 'zones',
  course: 'course',
  action: 'action',
  photo_ids: 'links.photos',
} as const;

function fieldWords(field: string, t: Say): string {
  return isField(field) ? t(FIELDS[field]) : field;
}

function isField(field: string): field is keyof typeof FIELDS {
  return Object.hasOwn(FIELDS, field);
}

/** Codes in the catalogue's words; what was empty is said to have been empty. */
function valueWords(field: string, value: unknown, t: Say): string {
  const parts = (Array.isArray(value) ? value : [value]).map(String).filter((part) => part !== '');
  if (parts.length === 0) return t('amendment.empty');
  if (field === 'photo_ids') return String(parts.length);
  return listText(parts.map((part) => partWords(field, part)));
}

function partWords(field: string, part: string): string {
  if (field === 'kind') return eventName(part);
  if (field === 'cause') return causeName(part);
  if (field === 'zones') return zoneName(part);
  if (field === 'seriousness') return criterionName(part);
  return field === 'onset_on' ? longDate(part) : part;
}

function licenceKey(licence: string): 'licence.physician' | 'licence.other-prescriber' | 'licence.other' {
  if (licence === 'physician') return 'licence.physician';
  return licence === 'other-prescriber' ? 'licence.other-prescriber' : 'licence.other';
}
