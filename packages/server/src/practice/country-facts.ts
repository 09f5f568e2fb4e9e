/**
 * The number that is dialled in an emergency, as set-up proposes it; the owner sees it and may change it. 112 works in
 * every country of the EU and from mobile phones nearly everywhere, so it stands for what is not listed.
 */
const EMERGENCY_NUMBERS: Readonly<Record<string, string>> = {
  US: '911',
  CA: '911',
  MX: '911',
  GB: '999',
  AU: '000',
  NZ: '111',
};

export function emergencyNumberOf(country: string): string {
  return EMERGENCY_NUMBERS[country] ?? '112';
}
