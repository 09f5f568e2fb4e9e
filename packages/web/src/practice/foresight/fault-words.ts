import type { DosimetryFault } from '@stipple/engine/dosimetry';
import { foresightText } from '../../text/en/foresight.ts';
import { say } from '../../text/texts.ts';
import { planLetter } from './variant.ts';

const t = say(foresightText);

const fields = [
  'setting_mm',
  'passes',
  'sessions',
  'interval_days',
  'session_days',
  'needles',
  'oscillation_hz',
  'hand_speed_cm_s',
  'swath_mm',
  'head_area_mm2',
  'stamps_per_spot',
  'needle_length_mm',
  'zone',
  'strokes',
  'points',
  'picture',
] as const;

/** `Plan B, depth setting: is 25 mm. Give depth setting between 0.05 and 3 mm.` */
export function faultWords({ field, fault, remedy }: DosimetryFault): string {
  const plan = /^plans\[(\d)\]\./.exec(field);
  const bare = (plan === null ? field : field.slice(plan[0].length)).replace(/\[\d+\]$/, '');
  const known = fields.find((one) => one === bare);
  const name = known === undefined ? bare : t(`field.${known}`);
  const head = plan === null ? capital(name) : t('fault.plan', { letter: planLetter(Number(plan[1])), field: name });
  return `${head}: ${fault}. ${remedy.replaceAll(bare, name).replaceAll(/\[\d+\]/g, '')}`;
}

/** The same field can be wrong for two reasons that say the same: once is enough. */
export function withoutTwins(faults: readonly DosimetryFault[]): readonly DosimetryFault[] {
  return faults.filter((fault, at) => faults.findIndex((other) => faultWords(other) === faultWords(fault)) === at);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
