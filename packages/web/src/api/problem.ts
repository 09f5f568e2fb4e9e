import { problemsText } from '../text/en/problems.ts';
import { say } from '../text/texts.ts';

const t = say(problemsText);
/** What went wrong, as RFC 9457 JSON; the words are the server's own and are shown as they are. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  /** What happened. */
  readonly detail: string;
  /** What was kept and what to do. */
  readonly remedy: string | null;
  /** One entry per field at fault; `field` is dotted, `zones.0.depth_mm`. */
  readonly errors: readonly FieldFault[];
  /** Whatever else the problem carries, such as both sides of a conflict. */
  readonly more: Readonly<Record<string, unknown>>;
};

export type FieldFault = { readonly field: string; readonly fault: string };

/** Reads a problem body; anything else that is not a success becomes one, so that a page knows only one shape. */
export function readProblem(body: unknown, status: number): Problem {
  const given = isRecord(body) ? body : {};
  const { type, title, code, detail, remedy, errors, status: _status, ...more } = given;
  return {
    type: textOr(type, 'about:blank'),
    title: textOr(title, t('unnamed.title')),
    status,
    code: textOr(code, `http-${status}`),
    detail: textOr(detail, status >= 500 ? t('unnamed.fault') : t('unnamed.refused')),
    remedy: typeof remedy === 'string' ? remedy : null,
    errors: readFaults(errors),
    more,
  };
}

/** No connection, or the server is not there. */
export function offlineProblem(): Problem {
  return {
    type: 'about:blank',
    title: t('offline.title'),
    status: 0,
    code: 'offline',
    detail: t('offline.detail'),
    remedy: t('offline.remedy'),
    errors: [],
    more: {},
  };
}

/** What was written is in this page only: the browser's storage did not take it. */
export function unstoredProblem(): Problem {
  return {
    ...offlineProblem(),
    title: t('unstored.title'),
    code: 'unstored',
    detail: t('unstored.detail'),
    remedy: t('unstored.remedy'),
  };
}

/** An answer that does not have the agreed shape: two versions are talking to each other. */
export function unreadableProblem(where: string, errors: readonly FieldFault[] = []): Problem {
  return {
    ...offlineProblem(),
    errors,
    title: t('unreadable.title'),
    code: 'unreadable-answer',
    detail: t('unreadable.detail', { where }),
    remedy: t('unreadable.remedy'),
  };
}

/** The message that stands at one field, or null. */
export function faultAt(problem: Problem | null, field: string): string | null {
  return problem?.errors.find((fault) => fault.field === field)?.fault ?? null;
}

function readFaults(errors: unknown): readonly FieldFault[] {
  if (!Array.isArray(errors)) return [];
  return errors.filter(isRecord).map((fault) => ({
    field: textOr(fault['field'], ''),
    fault: textOr(fault['fault'], t('field.refused')),
  }));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}
