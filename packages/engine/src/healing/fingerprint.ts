import { calibrationRows } from './calibration-rows.ts';
import { slopes, terms } from './model.ts';
import { parameters } from './parameters.ts';
import { studyCourses } from './study-courses.ts';

/** A short digest of everything that a calibration rests on: equations, priors, rows. A stored fit under another one is stale. */
export function calibrationFingerprint(): string {
  const numbers = Object.values(parameters).map(({ name, median, log_sd }) => [name, median, log_sd]);
  const rows = calibrationRows.map(({ id, course, day, reading, value, scale, sd, study_log_sd }) => [
    id,
    course,
    day,
    reading,
    value,
    scale,
    sd,
    study_log_sd,
  ]);
  const courses = Object.values(studyCourses).map(({ session_days }) => session_days);
  return digestOf(JSON.stringify([slopes, terms, numbers, rows, courses]));
}

/** FNV-1a twice over, 64 bits together: enough to notice a change. */
function digestOf(text: string): string {
  const pass = (start: number): string => {
    let hash = start;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
  };
  return pass(0x811c9dc5) + pass(0x1b873593);
}
