import { portalText } from '../../text/en/portal.ts';

const words: Readonly<Record<string, string>> = portalText.en;

/** A treated zone as a patient would say it. The phone holds no catalogue: most codes read as words once spaced out. */
export function zoneInWords(zone: string): string {
  return words[`zone.${zone}`] ?? zone.replaceAll('-', ' ');
}
