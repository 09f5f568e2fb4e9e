import { findAnaesthetic, findDevice, findTopical } from '../catalog/index.ts';
import type { ChartToClose } from './chart-to-close.ts';
import { missing } from './missing-item.ts';
import type { MissingItem } from './missing-item.ts';

/**
 * What is not recorded of the device, its needle heads and everything that was put on the skin; `opened`: only of what was
 * opened or put on, where nothing was needled.
 */
export function missingProducts(content: ChartToClose, of: 'all' | 'opened' = 'all'): readonly MissingItem[] {
  return [
    ...(of === 'all' ? missingDevice(content) : []),
    ...(of === 'all' || content.cartridges.length > 0 ? missingCartridge(content) : []),
    ...missingAnaesthetic(content),
    ...missingTopicalLots(content),
  ];
}

/** A roller or a stamp is its own needle head: only a device that stays has a serial number and is cleaned. */
function missingDevice({ device, device_serial, device_cleaned }: ChartToClose): readonly MissingItem[] {
  if (device === null) return [missing('device', 'The device is not recorded.')];
  if (findDevice(device)?.kind !== 'pen') return [];
  return [
    ...(device_serial === '' ? [missing('device-serial', 'The serial number of the device is not recorded.')] : []),
    ...(device_cleaned === true ? [] : [missing('device-cleaned', 'It is not recorded that the device was cleaned.')]),
  ];
}

/** An expired one is not missing: it is a broken limit, and is answered for as one. */
function missingCartridge({ cartridges }: ChartToClose): readonly MissingItem[] {
  if (cartridges.length === 0 || cartridges.some(({ lot }) => lot === ''))
    return [missing('cartridge', 'The lot of the cartridge is not recorded.')];
  return [
    ...(cartridges.some(({ expires_on }) => expires_on === null)
      ? [missing('cartridge', 'The expiry of the cartridge is not recorded.')]
      : []),
    ...(cartridges.every(({ disposed }) => disposed)
      ? []
      : [missing('cartridge-disposed', 'It is not recorded that the cartridge went into the sharps container.')]),
  ];
}

/** Entry of the catalogue that says that none was used. */
const NO_ANAESTHETIC = 'none';

function missingAnaesthetic({ anaesthetic }: ChartToClose): readonly MissingItem[] {
  if (anaesthetic === null || anaesthetic.product === NO_ANAESTHETIC) return [];
  const name = findAnaesthetic(anaesthetic.product)?.name ?? anaesthetic.product;
  return [
    ...(anaesthetic.lot === '' ? [missing('anaesthetic-lot', `${name}: the lot is not recorded.`)] : []),
    ...(anaesthetic.wiped_off
      ? []
      : [missing('anaesthetic', 'It is not recorded that the anaesthetic was wiped off.')]),
  ];
}

function missingTopicalLots({ topicals }: ChartToClose): readonly MissingItem[] {
  const codes = new Set(topicals.flatMap(({ topical, lot }) => (lot === '' ? [topical] : [])));
  return [...codes].map((code) =>
    missing(`topical-lot.${code}`, `${findTopical(code)?.name ?? code}: the lot is not recorded.`),
  );
}
