import type { reportGroupings } from '@stipple/contract/practice-report';
import { depthBandOf, depthBands } from '@stipple/engine/adverse-events';
import { findDevice, findIndication, questions } from '@stipple/engine/catalog';
import { assertNever } from '@stipple/engine/kernel';
import type { CourseRow } from '@stipple/record/practice-report/courses';
import type { OverrideCell } from '@stipple/record/practice-report/override-cells';
import type { SessionCell } from '@stipple/record/practice-report/session-cells';

export type Grouping = (typeof reportGroupings)[number];
export type NamesOfStaff = ReadonlyMap<string, string>;

/** Groups that no code names; they stand last. */
const NOT_RECORDED = '';
const MORE_THAN_ONE = 'more-than-one';
const NO_SESSION = 'no-session';
const wordsOf = new Map([
  [NOT_RECORDED, 'Not recorded'],
  [MORE_THAN_ONE, 'More than one'],
  [NO_SESSION, 'No session that day'],
]);

export function groupOfSession(by: Grouping, cell: SessionCell): string {
  return keyBy(by, { ...cell, device: cell.device ?? NOT_RECORDED, operator: cell.operator_staff_id });
}

/** A course with two devices or two operators belongs to neither of them. */
export function groupOfCourse(by: Grouping, course: CourseRow): string {
  return keyBy(by, { ...course, device: theOne(course.devices), operator: theOne(course.operators) });
}

/** Where nobody was needled that day, nothing is known of device, depth and operator. */
export function groupOfOverride(by: Grouping, cell: OverrideCell): string {
  const ofSession = by === 'device' || by === 'depth-band' || by === 'operator';
  if (ofSession && !cell.has_session) return NO_SESSION;
  return keyBy(by, { ...cell, device: cell.device ?? NOT_RECORDED, operator: cell.operator_staff_id ?? NOT_RECORDED });
}

export function nameOfGroup(by: Grouping, key: string, staff: NamesOfStaff): string {
  const words = wordsOf.get(key);
  if (words !== undefined) return words;
  switch (by) {
    case 'indication':
      return findIndication(key)?.name ?? key;
    case 'device':
      return findDevice(key)?.name ?? key;
    case 'depth-band':
      return depthBands.find(({ code }) => code === key)?.name ?? key;
    case 'skin-type':
      return `Type ${key.toUpperCase()}`;
    case 'operator':
      return staff.get(key) ?? key;
    default:
      return assertNever(by);
  }
}

/** Bands and types in their own order, everything else by name; what no code names comes last. */
export function inOrder<Group extends { readonly key: string; readonly name: string }>(
  by: Grouping,
  groups: readonly Group[],
): Group[] {
  const own: readonly string[] =
    by === 'depth-band' ? depthBands.map(({ code }) => code) : by === 'skin-type' ? skinTypes() : [];
  const place = ({ key }: Group): number => (wordsOf.has(key) ? own.length + 1 : own.indexOf(key));
  return groups.toSorted((a, b) => place(a) - place(b) || a.name.localeCompare(b.name, 'en'));
}

function skinTypes(): readonly string[] {
  return questions['skin-type']?.choices.map(({ code }) => code) ?? [];
}

type Keyed = {
  readonly indication: string;
  readonly device: string;
  readonly depth_hundredths: number | null;
  readonly skin_type: string | null;
  readonly operator: string;
};

function keyBy(by: Grouping, { indication, device, depth_hundredths, skin_type, operator }: Keyed): string {
  switch (by) {
    case 'indication':
      return indication;
    case 'device':
      return device;
    case 'depth-band':
      return depthBandOf(depth_hundredths === null ? null : depth_hundredths / 100);
    case 'skin-type':
      return skin_type ?? NOT_RECORDED;
    case 'operator':
      return operator;
    default:
      return assertNever(by);
  }
}

function theOne(values: readonly string[]): string {
  return values.length > 1 ? MORE_THAN_ONE : (values[0] ?? NOT_RECORDED);
}
