import type { Licence } from '@stipple/engine/kernel';

/** Opens screens; a licence (see the engine) decides acts. */
export type StaffRole = 'owner' | 'practitioner' | 'assistant' | 'front-desk' | 'auditor';

/** On whose behalf a transaction runs. Its practice is the only one the transaction can see. */
export type Actor = {
  readonly kind: 'staff' | 'patient' | 'job';
  /** The staff member's or patient's id; a job's name. */
  readonly actor_id: string;
  readonly practice_id: string;
  /** Null for patients and jobs. */
  readonly role: StaffRole | null;
};

export type { Licence };
