import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { clinicalDay, entryCode, id, instant, newId, version } from './wire.ts';

/** What is kept in stock. A sheath is the device's own cover; glide media and serums are topicals. */
export const stockKinds = ['cartridge', 'anaesthetic', 'topical', 'sheath'] as const;
export const stockKind = z.enum(stockKinds);

export const lotNumber = z.string().trim().min(1).max(60);
const pieces = z.int().min(1).max(10_000);
const reason = z.string().trim().min(3, 'says too little').max(1000);
export const roomText = z.string().trim().max(60);

/** A lot is known by these three, whether it was received or only used. */
const lotKey = { kind: stockKind, entry: entryCode, lot: lotNumber };

const lotShape = z.strictObject({
  stock_lot_id: id,
  ...lotKey,
  expires_on: clinicalDay.nullable(),
  product_code: z.string(),
  state: z.enum(['available', 'quarantined', 'recalled']),
  state_reason: z.string(),
  state_by: z.string(),
  state_at: instant.nullable(),
  /** Unopened pieces; below zero when charts used more than was ever received. */
  on_hand: z.int(),
  version,
});

const unitShape = z.strictObject({
  unit_id: id,
  ...lotKey,
  expires_on: clinicalDay.nullable(),
  serial: z.string(),
  room: z.string(),
  opened_at: instant,
  opened_by: z.string(),
  session_id: id.nullable(),
  discarded_at: instant.nullable(),
  discarded_by: z.string().nullable(),
  discarded_because: z.string(),
});

/** One reason why something may not be used now: `code` for the screen, `text` in words. */
const againstShape = z.strictObject({
  code: z.enum(['second-patient', 'second-session', 'expired', 'quarantined', 'recalled', 'discarded']),
  text: z.string(),
});

const incidentShape = z.strictObject({
  incident_id: id,
  code: againstShape.shape.code,
  text: z.string(),
  ...lotKey,
  lot: z.string(),
  unit_id: id.nullable(),
  session_id: id,
  patient_id: id,
  patient_name: z.string(),
  session_day: clinicalDay,
  other_session_id: id.nullable(),
  other_patient_id: id.nullable(),
  other_patient_name: z.string().nullable(),
  /** Why it was done all the same, where somebody said so. */
  reason: z.string(),
  raised_by: z.string(),
  raised_at: instant,
  acknowledged_at: instant.nullable(),
  acknowledged_by: z.string().nullable(),
  acknowledged_note: z.string(),
});

export const readStock = endpoint({
  name: 'inventory.stock',
  method: 'GET',
  path: '/api/inventory/lots',
  access: permission('sessions.write'),
  summary: 'The lots in stock, the first to expire first; all of them, or those that are there or stopped',
  query: z.strictObject({ show: z.enum(['current', 'all']).optional() }),
  response: z.strictObject({ lots: z.array(lotShape), open_incidents: z.int() }),
});

export const findProduct = endpoint({
  name: 'inventory.find-product',
  method: 'GET',
  path: '/api/inventory/product',
  access: permission('sessions.write'),
  summary: 'What the practice received before under a maker’s number, so that a scan fills the form',
  query: z.strictObject({ product_code: z.string().trim().min(1).max(60) }),
  response: z.strictObject({ product: z.strictObject({ kind: stockKind, entry: z.string() }).nullable() }),
});

export const receiveLot = endpoint({
  name: 'inventory.receive',
  method: 'POST',
  path: '/api/inventory/lots',
  access: permission('sessions.write'),
  summary: 'Receive pieces of a lot; the same lot again adds to it, with the same expiry',
  body: z.strictObject({
    movement_id: newId,
    ...lotKey,
    expires_on: clinicalDay.nullable(),
    pieces,
    product_code: z.string().trim().max(60),
  }),
  response: lotShape,
});

export const readLot = endpoint({
  name: 'inventory.lot',
  method: 'GET',
  path: '/api/inventory/lot',
  access: permission('chart.read'),
  summary: 'A lot with every patient it was used on, its opened packages and its movements',
  query: z.strictObject(lotKey),
  response: z.strictObject({
    ...lotKey,
    /** Null for a lot that charts name and nobody received. */
    stock: lotShape.nullable(),
    uses: z.array(
      z.strictObject({
        session_id: id,
        patient_id: id,
        given_name: z.string(),
        family_name: z.string(),
        birth_date: clinicalDay,
        phone: z.string(),
        email: z.string(),
        used_on: clinicalDay,
        operator: z.string(),
        room: z.string(),
        units: z.array(id),
        is_signed: z.boolean(),
        entered_in_error: z.boolean(),
      }),
    ),
    /** True when there are more patients than are listed. */
    more: z.boolean(),
    units: z.array(unitShape),
    movements: z.array(
      z.strictObject({
        movement_id: id,
        act: z.string(),
        pieces: z.int(),
        reason: z.string(),
        by: z.string(),
        at: instant,
      }),
    ),
  }),
});

export const changeLot = endpoint({
  name: 'inventory.change-lot',
  method: 'POST',
  path: '/api/inventory/lots/:stock_lot_id/acts',
  access: permission('sessions.write'),
  summary: 'Discard pieces, correct the count, quarantine, recall or release; releasing needs a licence',
  params: z.strictObject({ stock_lot_id: id }),
  body: z.strictObject({
    movement_id: newId,
    version,
    act: z.enum(['discard', 'correct', 'quarantine', 'recall', 'release']),
    /** Discarded pieces, or the count as it was found; null for a change of state. */
    pieces: z.int().min(0).max(100_000).nullable(),
    reason,
  }),
  response: lotShape,
});

const inHand = {
  ...lotKey,
  expires_on: clinicalDay.nullable(),
  /** Of this one package, where its code carries one. */
  serial: z.string().trim().max(60),
};

export const checkUse = endpoint({
  name: 'inventory.check',
  method: 'GET',
  path: '/api/inventory/check',
  access: permission('sessions.write'),
  summary: 'What speaks against using this lot or opened package now; nothing is written',
  query: z.strictObject({
    ...lotKey,
    expires_on: clinicalDay.optional(),
    serial: inHand.serial.optional(),
    unit_id: id.optional(),
    session_id: id.optional(),
  }),
  response: z.strictObject({ against: z.array(againstShape) }),
});

/** Filled when it has happened already: then nothing is refused, and what the rules say against it becomes an incident. */
const happenedBecause = z.string().trim().min(3, 'says too little').max(1000).nullable();

export const openUnit = endpoint({
  name: 'inventory.open',
  method: 'POST',
  path: '/api/inventory/units',
  access: permission('sessions.write'),
  summary: 'Open a package, for a session or in advance; refused when it may not be used, unless it has happened',
  body: z.strictObject({
    unit_id: newId,
    ...inHand,
    room: roomText,
    session_id: id.nullable(),
    happened_because: happenedBecause,
  }),
  response: unitShape,
});

export const attachUnit = endpoint({
  name: 'inventory.attach',
  method: 'POST',
  path: '/api/inventory/units/:unit_id/attach',
  access: permission('sessions.write'),
  summary: 'Take an opened package for a session; refused for a second patient or session, unless it has happened',
  params: z.strictObject({ unit_id: id }),
  body: z.strictObject({ session_id: id, happened_because: happenedBecause }),
  response: unitShape,
});

export const discardUnit = endpoint({
  name: 'inventory.discard-unit',
  method: 'POST',
  path: '/api/inventory/units/:unit_id/discard',
  access: permission('sessions.write'),
  summary: 'Throw an opened package away',
  params: z.strictObject({ unit_id: id }),
  body: z.strictObject({ reason }),
  response: unitShape,
});

export const readyUnits = endpoint({
  name: 'inventory.ready-units',
  method: 'GET',
  path: '/api/inventory/units',
  access: permission('sessions.write'),
  summary: 'Packages that were opened and neither used nor thrown away',
  response: z.strictObject({ units: z.array(unitShape) }),
});

export const listIncidents = endpoint({
  name: 'inventory.incidents',
  method: 'GET',
  path: '/api/inventory/incidents',
  access: permission('chart.read'),
  summary: 'What the rules refuse and what happened all the same, the latest first',
  query: z.strictObject({ show: z.enum(['open', 'all']).optional() }),
  response: z.strictObject({ incidents: z.array(incidentShape) }),
});

export const acknowledgeIncident = endpoint({
  name: 'inventory.acknowledge',
  method: 'POST',
  path: '/api/inventory/incidents/:incident_id/acknowledge',
  access: permission('sessions.sign'),
  summary: 'Answer for an incident: who, when, and what was done about it',
  params: z.strictObject({ incident_id: id }),
  body: z.strictObject({ note: reason }),
  response: incidentShape,
});
