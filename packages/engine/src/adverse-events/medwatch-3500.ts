import { eventCauses, type EventCause } from './cause.ts';
import {
  seriousnessCriteria,
  seriousnessStanding,
  type Seriousness,
  type SeriousnessCriterion,
} from './seriousness.ts';

/** A product as it stands on its package: what it is, which lot, until when. */
export type WorksheetProduct = {
  readonly name: string;
  readonly maker: string | null;
  readonly lot: string | null;
  readonly expires_on: string | null;
};

/** What the record knows of an event, in words. Null is not known. */
export type WorksheetFacts = {
  /** A code by which the practice finds the person again; never a name. */
  readonly patient_code: string;
  readonly age_years: number | null;
  readonly birth_date: string | null;
  readonly weight_kg: number | null;
  readonly kind: string;
  readonly seriousness: Seriousness;
  readonly cause: EventCause;
  readonly cause_text: string;
  readonly onset_on: string;
  readonly reported_on: string;
  /** What happened, what was done, and what was seen later, one after the other. */
  readonly narrative: readonly string[];
  readonly history: readonly string[];
  readonly indication: string | null;
  readonly session_day: string | null;
  readonly device: { readonly name: string; readonly maker: string | null; readonly single_use: boolean } | null;
  readonly device_serial: string | null;
  readonly cartridges: readonly WorksheetProduct[];
  readonly topicals: readonly WorksheetProduct[];
  readonly anaesthetics: readonly WorksheetProduct[];
  /** Whether an incident says that a needle head was used twice. */
  readonly used_twice: boolean;
  readonly photos: number;
  readonly operator: string | null;
  readonly reporter: {
    readonly name: string;
    readonly address: string;
    readonly phone: string | null;
    readonly email: string | null;
  };
};

/** A field of the form; null is printed as "unknown", which is also what the form wants to read. */
export type WorksheetField = { readonly number: string; readonly name: string; readonly value: string | null };
export type WorksheetSection = {
  readonly letter: string;
  readonly title: string;
  readonly fields: readonly WorksheetField[];
};

/** Which edition the numbers are from; a later one may number otherwise. */
export const WORKSHEET_EDITION = 'Form FDA 3500, OMB No. 0910-0291, edition of 15 September 2025';

const NOT_APPLICABLE = 'Not applicable';
const SUSPECT_CAUSES: Readonly<Partial<Record<EventCause, 'topicals' | 'anaesthetics'>>> = {
  topical: 'topicals',
  anaesthetic: 'anaesthetics',
};

/**
 * The record in the order of form FDA 3500, to be copied by hand: sections A to G with their numbers. It reports nothing by itself,
 * and it fills in nothing that the record does not hold.
 *
 * @source protocols.md s8, reporting routes, CFR803 (form FDA 3500); names and numbers of the fields second-hand, see decision 050
 */
export function medwatchWorksheet(facts: WorksheetFacts): readonly WorksheetSection[] {
  const suspected = SUSPECT_CAUSES[facts.cause];
  const suspects = suspected === undefined ? [] : facts[suspected];
  const others = [...facts.topicals, ...facts.anaesthetics].filter((product) => !suspects.includes(product));
  return [
    section('A', 'Patient information', patientFields(facts)),
    section('B', 'Adverse event, product problem', eventFields(facts)),
    section('C', 'Product availability', [
      field('C1', 'Product available for evaluation', null),
      field('C2', 'Picture of the product', null),
    ]),
    section(
      'D',
      'Suspect products',
      suspects.length === 0 ? noSuspects(facts) : suspects.flatMap((one) => productFields(one, facts)),
    ),
    section('E', 'Suspect medical device', deviceFields(facts)),
    section('F', 'Other (concomitant) medical products', [
      field(
        'F',
        'Products and dates of use',
        others.length === 0
          ? null
          : others.map((one) => `${productInWords(one)}, on ${facts.session_day ?? 'a day not known'}`).join('; '),
      ),
    ]),
    section('G', 'Reporter', reporterFields(facts)),
  ];
}

function patientFields({ patient_code, age_years, birth_date, weight_kg }: WorksheetFacts): readonly WorksheetField[] {
  const age = age_years === null ? null : `${age_years} years`;
  return [
    field('A1', 'Patient identifier (in confidence)', patient_code),
    field(
      'A2',
      'Age or date of birth',
      age === null ? birth_date : `${age}${birth_date === null ? '' : `, born ${birth_date}`}`,
    ),
    field('A3', 'Sex', null),
    field('A4', 'Weight', weight_kg === null ? null : `${weight_kg} kg`),
    field('A5, A6', 'Race and ethnicity', null),
  ];
}

function eventFields(facts: WorksheetFacts): readonly WorksheetField[] {
  const { kind, cause, cause_text, narrative, history } = facts;
  const type = cause === 'device' ? 'Adverse event; product problem suspected' : 'Adverse event';
  const judged = `Cause as judged by the practice: ${eventCauses[cause]}${cause_text === '' ? '' : ` (${cause_text})`}.`;
  return [
    field('B1', 'Type of report', type),
    field('B2', 'Outcome attributed to the adverse event', outcomes(facts.seriousness)),
    field('B3', 'Date of event', facts.onset_on),
    field('B4', 'Date of this report', facts.reported_on),
    field('B5', 'Describe the event', [`${kind}.`, ...narrative, judged, ...photosInWords(facts)].join(' ')),
    field('B6', 'Relevant tests and laboratory data', null),
    field('B7', 'Other relevant history', history.length === 0 ? null : history.join('; ')),
  ];
}

function outcomes(seriousness: Seriousness): string | null {
  const standing = seriousnessStanding(seriousness);
  if (standing === 'unknown') return null;
  if (standing === 'not-serious') return 'None of the serious outcomes';
  return seriousness
    .filter(isCriterion)
    .map((one) => seriousnessCriteria[one])
    .join('; ');
}

function isCriterion(one: Seriousness[number]): one is SeriousnessCriterion {
  return one !== 'not-serious';
}

function photosInWords({ photos }: WorksheetFacts): readonly string[] {
  return photos === 0 ? [] : [`Photos of it in the record: ${photos}.`];
}

function noSuspects({ cause }: WorksheetFacts): readonly WorksheetField[] {
  return [field('D1', 'Name, strength, manufacturer', cause === 'unknown' ? null : NOT_APPLICABLE)];
}

function productFields(
  product: WorksheetProduct,
  { session_day, indication }: WorksheetFacts,
): readonly WorksheetField[] {
  return [
    field(
      'D1',
      'Name, strength, manufacturer',
      product.maker === null ? product.name : `${product.name}, ${product.maker}`,
    ),
    field('D1', 'Lot number', product.lot),
    field('D2', 'Dose or amount', null),
    field('D3', 'Dates of use', session_day),
    field('D4', 'Diagnosis for use', indication),
    field('D5', 'Product type', null),
    field('D6', 'Expiration date', product.expires_on),
    field('D7', 'Event abated after use stopped', null),
    field('D8', 'Event reappeared after reintroduction', null),
  ];
}

function deviceFields({
  device,
  device_serial,
  cartridges,
  operator,
  used_twice,
}: WorksheetFacts): readonly WorksheetField[] {
  const listed = (of: (one: WorksheetProduct) => string | null) => {
    const known = cartridges.map(of).filter((one) => one !== null);
    return known.length === 0 ? null : known.join('; ');
  };
  return [
    field('E1', 'Brand name', device?.name ?? null),
    field('E2', 'Common device name and procode', device === null ? null : 'Microneedling device'),
    field('E3', 'Manufacturer name, city and state', device?.maker ?? null),
    field('E4', 'Model number', null),
    field(
      'E4',
      'Lot number',
      listed(({ lot }) => lot),
    ),
    field('E4', 'Catalogue number', null),
    field(
      'E4',
      'Expiration date',
      listed(({ expires_on }) => expires_on),
    ),
    field('E4', 'Serial number', device_serial),
    field('E4', 'Unique device identifier', null),
    field('E5', 'Operator of the device', operator === null ? null : `Health professional: ${operator}`),
    field('E6', 'Implanted, explanted', NOT_APPLICABLE),
    field(
      'E7',
      'Single-use device reprocessed and reused',
      used_twice ? 'Used a second time, not reprocessed: see the incident in the record' : null,
    ),
    field('E8', 'Serviced by a third party', null),
  ];
}

function reporterFields({ reporter }: WorksheetFacts): readonly WorksheetField[] {
  return [
    field('G1', 'Name and address', [reporter.name, reporter.address].filter((one) => one !== '').join(', ')),
    field('G1', 'Phone', reporter.phone),
    field('G1', 'E-mail', reporter.email),
    field('G2', 'Health professional', 'Yes'),
    field('G3', 'Occupation', null),
    field('G4', 'Also reported to', null),
    field('G5', 'Identity not to be given to the manufacturer', null),
  ];
}

function productInWords({ name, lot }: WorksheetProduct): string {
  return lot === null ? name : `${name}, lot ${lot}`;
}

function section(letter: string, title: string, fields: readonly WorksheetField[]): WorksheetSection {
  return { letter, title, fields };
}

function field(number: string, name: string, value: string | null): WorksheetField {
  return { number, name, value: value === '' ? null : value };
}
