import type { CalendarDate } from '@stipple/engine/kernel';
import fieldStyles from '../../forms/field.module.css';
import { portalOpeningText } from '../../text/en/portal-opening.ts';
import { actClass } from '../../ui/act-class.ts';
import { readBirthDate } from './birth-date.ts';
import { element } from './element.ts';
import styles from './opening.module.css';
import { openingFrame } from './opening-frame.ts';
import type { Refusal } from './refusal.ts';

/** What came of a try, in what a patient can make of it; `words` are the server's own where nothing else fits. */
export type Opened =
  | { readonly kind: 'opened' }
  | { readonly kind: Refusal; readonly words: readonly [string, string] };

/** Plain words without numbers in them: they need no machine to be said, and none has arrived yet. */
const t = portalOpeningText.en;

/**
 * The first look at a link, drawn without a library: a birth date can be typed and sent while the rest of the program is on
 * its way. Nothing leaves the phone before the button is pressed. `onEnd` comes when the link was used, or cannot be.
 */
export function showOpeningForm(
  place: HTMLElement,
  open: (birth_date: CalendarDate) => Promise<Opened>,
  onEnd: (end: 'opened' | 'unusable') => void,
): void {
  const parts = birthDateParts();
  const notices = element('div', { hidden: true });
  const button = element(
    'button',
    { type: 'submit', class: actClass('next', 'usual', true) },
    element('span', {}, t.act),
  );
  const form = element(
    'form',
    { class: styles['form'], novalidate: true },
    element('div', { class: styles['lead'] }, element('h1', {}, t.title), element('p', { class: 'reading' }, t.lead)),
    parts.fieldset,
    notices,
    button,
    element('p', { class: styles['once'] }, t.once),
  );
  const submit = async () => {
    const birth_date = readBirthDate(parts.typed());
    notices.hidden = true;
    notices.replaceChildren();
    parts.fault(birth_date === null ? t['not-a-date'] : null);
    if (birth_date === null) return;
    button.disabled = true;
    button.setAttribute('aria-busy', 'true');
    const opened = await open(birth_date);
    button.disabled = false;
    button.removeAttribute('aria-busy');
    if (opened.kind === 'opened' || opened.kind === 'unusable') return onEnd(opened.kind);
    parts.fault(opened.kind === 'differs' ? t.differs : null);
    notices.replaceChildren(noticeOf(opened));
    notices.hidden = false;
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!button.disabled) void submit();
  });
  place.replaceChildren(openingFrame(form));
}

const PARTS = [
  { part: 'day', length: 2, fill: 'bday-day' },
  { part: 'month', length: 2, fill: 'bday-month' },
  { part: 'year', length: 4, fill: 'bday-year' },
] as const;

/** Day, month, year as numbers, and the words below them when they are no date, or not the one in the record. */
function birthDateParts() {
  const fault = element('div', { id: 'birth-date-fault', class: fieldStyles['fault'], hidden: true });
  const inputs = PARTS.map(({ part, length, fill }) =>
    element('input', { inputmode: 'numeric', autocomplete: fill, maxlength: length, name: part }),
  );
  const labels = PARTS.map(({ part }, index) =>
    element('label', { 'data-part': part }, element('span', {}, t[part]), inputs[index] ?? ''),
  );
  const fieldset = element(
    'fieldset',
    { class: styles['birthDate'] },
    element('legend', {}, t['birth-date']),
    element('div', { class: styles['parts'] }, ...labels),
    fault,
  );
  const valueOf = (index: number) => inputs[index]?.value ?? '';
  return {
    fieldset,
    typed: () => ({ day: valueOf(0), month: valueOf(1), year: valueOf(2) }),
    fault: (words: string | null) => {
      fault.hidden = words === null;
      fault.textContent = words ?? '';
      fieldset.toggleAttribute('aria-describedby', words !== null);
      if (words !== null) fieldset.setAttribute('aria-describedby', fault.id);
      for (const input of inputs) input.setAttribute('aria-invalid', String(words !== null));
    },
  };
}

function noticeOf(opened: Exclude<Opened, { kind: 'opened' }>): HTMLElement {
  const [title, text] = wordsOf(opened);
  const lines = [...(title === '' ? [] : [element('strong', {}, title)]), element('p', {}, text)];
  return element('div', { class: styles['notice'], role: 'alert' }, ...lines);
}

function wordsOf({ kind, words }: Exclude<Opened, { kind: 'opened' }>): readonly [string, string] {
  switch (kind) {
    case 'differs':
      return ['', t['differs.next']];
    case 'wait':
      return [t.wait, t['wait.next']];
    case 'offline':
      return [t.offline, t['offline.next']];
    case 'unusable':
    case 'other':
      return words;
  }
}
