import type { readPractice } from '@stipple/contract/practice';
import { ok } from '@stipple/engine/kernel';
import type { Answer } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { presentPractice } from './present-practice.ts';

export async function readPracticeCommand(context: StaffContext): Answer<typeof readPractice> {
  return ok(presentPractice(context.practice, context.today));
}
