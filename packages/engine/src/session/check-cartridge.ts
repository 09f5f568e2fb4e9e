import { cite } from '../catalog/cite.ts';
import { findDevice } from '../catalog/index.ts';
import type { CalendarDate, Finding } from '../kernel/index.ts';
import { forbidden, missingFact } from './limit.ts';
import { refusedDevice } from './refused-device.ts';

export type CartridgeInput = {
  readonly device: string;
  readonly lot: string | null;
  /** Last day on which it may be used. */
  readonly expires_on: CalendarDate | null;
  readonly today: CalendarDate;
  /** Whether the record already holds a session with this very needle head. */
  readonly used_before: boolean;
};

const singleUse = [
  cite('FDA-DEN', 'REG', 'V', 'The cartridge is sterile, disposable, not re-sterilised or reused.'),
  cite('FDA-MN', 'REG', 'V', 'A new one for each patient and each session; reuse is unsafe even if cleaned.'),
];
const tracing = [cite('MMWR24', 'REG', 'V', 'Clients at risk could be traced only by piecing records together.')];

/** A sterile, unexpired needle head for this session only, with a lot that can be traced. @source protocols.md s3 and s5.2 */
export function checkCartridge(input: CartridgeInput): readonly Finding[] {
  const { lot, expires_on, today, used_before } = input;
  const device = findDevice(input.device);
  const findings: Finding[] = [...refusedDevice(device, 'cartridge.device.refused')];
  if (device === null)
    findings.push(
      forbidden(
        {
          ...words('unknown-device', 'Device not in the catalogue', `"${input.device}" is not in the catalogue.`),
          sources: [],
          sign_off: 'default',
        },
        null,
      ),
    );
  if (used_before)
    findings.push(
      forbidden(
        words('used-before', 'Already used', 'A needle head is used in one session only and then discarded.'),
        null,
      ),
    );
  if (expires_on !== null && today > expires_on)
    findings.push(forbidden(words('expired', 'Expired', `The cartridge could be used until ${expires_on}.`), null));
  if (expires_on === null)
    findings.push(missingFact(words('no-expiry', 'Expiry not recorded', 'Read the expiry date from the package.')));
  if (lot === null || lot.trim() === '')
    findings.push(
      missingFact({
        ...words('no-lot', 'Lot not recorded', 'Without its lot the needle head cannot be traced.'),
        sources: tracing,
      }),
    );
  return findings;
}

function words(what: string, title: string, text: string) {
  return { rule: `cartridge.${what}`, title, text, sources: singleUse, sign_off: 'published' as const };
}
