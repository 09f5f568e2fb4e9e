import type { CalendarDate, Licence } from '@stipple/engine/kernel';
import type { Role } from '@stipple/contract/permissions';
import type { Scope } from '@stipple/record/practice-scope';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Temporal } from 'temporal-polyfill';
import type { LaterWork } from './afterwards.ts';
import type { AppDeps } from './app-deps.ts';
import type { PracticeFacts } from '../access/practice-facts.ts';

/** The signed-in person as this request knows them. */
export type StaffActor = {
  readonly user_id: string;
  readonly staff_id: string;
  readonly display_name: string;
  readonly role: Role;
  /** As valid today; null when none is held or it has run out. */
  readonly licence: Licence | null;
};

/** What a command for staff works with. The transaction is already open, and already inside the practice. */
export type StaffContext = {
  readonly practice: PracticeFacts;
  readonly actor: StaffActor;
  readonly now: Temporal.Instant;
  /** The practice's day. */
  readonly today: CalendarDate;
  readonly deps: AppDeps;
  readonly scope: Scope;
  /** Does something once the transaction has been committed, and never if it was not: telling others, sending mail. */
  afterwards(work: LaterWork): void;
};

/** What a command of the patient's phone works with: one patient, at most one session, nothing else. */
export type PatientContext = {
  readonly practice: PracticeFacts;
  readonly patient_id: string;
  readonly link_kind: 'aftercare' | 'intake';
  /** The session of needling that the link was given for; null where it was given before any. */
  readonly session_id: string | null;
  /** What an intake link asks about; null where the session says it. */
  readonly indication: string | null;
  readonly zones: readonly string[];
  readonly link_id: string;
  readonly portal_session_id: string;
  /** For the one command that takes the browser's cookie away. */
  readonly reply: FastifyReply;
  readonly now: Temporal.Instant;
  readonly today: CalendarDate;
  readonly deps: AppDeps;
  readonly scope: Scope;
  /** Does something once the transaction has been committed, and never if it was not. */
  afterwards(work: LaterWork): void;
};

/** What an endpoint without an actor works with. Whatever it does, it checks its own access. */
export type PublicContext = {
  readonly now: Temporal.Instant;
  readonly deps: AppDeps;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};
