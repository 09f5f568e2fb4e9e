import type { Locator, Page } from '@playwright/test';
import { tapZone } from '../stage/treatment-room.ts';
import type { Fields } from './ledger.ts';

/** Written as text, each with the part of the room where it stands. */
const texts = {
  serial: { tab: /^Prepare/, label: 'Serial number of the device' },
  sheath: { tab: /^Prepare/, label: /^Lot of the sheath/ },
  lot: { tab: /^Prepare/, label: 'Lot of the needle head' },
  seen: { tab: /^Finish/, label: /^Seen right away/ },
  notes: { tab: /^Finish/, label: /^Notes/ },
} as const;

/** Chosen for a zone with one tap. */
const choices = {
  depth: { group: 'Depth', values: ['0.25', '0.5', '0.75', '1'] },
  passes: { group: 'Times over the zone', values: ['1', '2', '3', '4', '5', '6'] },
  endpoint: { group: 'Seen on the skin', values: ['none', 'erythema', 'uniform-erythema', 'pinpoint-bleeding'] },
} as const;

const zones = { cheeks: 'Cheeks', forehead: 'Forehead' } as const;

type TextField = keyof typeof texts;
type Choice = keyof typeof choices;
type Zone = keyof typeof zones;

const textFields = Object.keys(texts) as readonly TextField[];
const zoneChoices = (Object.keys(zones) as readonly Zone[]).flatMap((zone) =>
  (Object.keys(choices) as readonly Choice[]).map((choice) => ({ zone, choice })),
);

/** One thing that a person enters: a text, or a choice for a zone. */
export type RoomEdit = { readonly field: string; readonly value: string; enter(page: Page): Promise<void> };

/** Something that does not stand there yet. */
export function drawEdit(chance: () => number, now: Fields, number: number): RoomEdit {
  if (chance() < 0.5) {
    const field = pick(textFields, chance);
    const value = `${field} ${number}`;
    return { field, value, enter: (page) => fillIn(page, field, value) };
  }
  const { zone, choice } = pick(zoneChoices, chance);
  const field = `${zone} ${choice}`;
  const value = pick(
    choices[choice].values.filter((one) => one !== now[field]),
    chance,
  );
  return { field, value, enter: (page) => chooseFrom(page, zone, choice, value) };
}

/** Everything that the room shows of these fields. */
export async function readRoom(page: Page): Promise<Fields> {
  const found: Record<string, string> = {};
  for (const field of textFields) found[field] = await (await textAt(page, field)).inputValue();
  for (const { zone, choice } of zoneChoices) {
    const chosen = (await zoneAt(page, zone))
      .getByRole('group', { name: choices[choice].group, exact: true })
      .locator('input:checked');
    found[`${zone} ${choice}`] = await chosen.evaluateAll((all) =>
      all.map((one) => (one as HTMLInputElement).value).join(' '),
    );
  }
  return found;
}

/** The same fields in the record of the server. */
export const FIELDS_OF_SESSION = `
  select s.device_serial as serial, s.sheath_lot as sheath, coalesce(s.cartridges->0->>'lot', '') as lot,
         s.immediate_events as seen, s.notes as notes, z.*
    from session s,
         lateral (select ${Object.keys(zones)
           .flatMap((zone) => [
             `coalesce(max(depth_hundredths / 100.0) filter (where zone = '${zone}')::float8::text, '') as "${zone} depth"`,
             `coalesce(max(passes->0->>'count') filter (where zone = '${zone}'), '') as "${zone} passes"`,
             `coalesce(max(endpoint) filter (where zone = '${zone}'), '') as "${zone} endpoint"`,
           ])
           .join(', ')} from session_zone where session_id = s.session_id) z
   where s.session_id = $1`;

export async function fillIn(page: Page, field: TextField, value: string): Promise<void> {
  await (await textAt(page, field)).fill(value);
}

export async function chooseFrom(page: Page, zone: Zone, choice: Choice, value: string): Promise<void> {
  const group = (await zoneAt(page, zone)).getByRole('group', { name: choices[choice].group, exact: true });
  // On the face of the choice, as a finger does.
  await group.locator(`input[value="${value}"]`).click({ force: true });
}

async function textAt(page: Page, field: TextField): Promise<Locator> {
  const { tab, label } = texts[field];
  await goTo(page, tab);
  return page.getByRole('tabpanel').getByLabel(label).first();
}

/** A tap on a zone that is chosen would put it down again. */
async function zoneAt(page: Page, zone: Zone): Promise<Locator> {
  const region = page.getByRole('region', { name: zones[zone], exact: true });
  await goTo(page, /^Zones/);
  if (!(await region.isVisible())) await tapZone(page, zone);
  await region.waitFor();
  return region;
}

async function goTo(page: Page, tab: RegExp): Promise<void> {
  const isShown = page.getByRole('tab', { name: tab, selected: true });
  if ((await isShown.count()) === 0) await page.getByRole('tab', { name: tab }).click();
  await isShown.waitFor();
}

function pick<Value>(from: readonly Value[], chance: () => number): Value {
  const picked = from[Math.floor(chance() * from.length)];
  if (picked === undefined) throw new Error('nothing to choose from');
  return picked;
}
