import type { BodyInputOf } from '@stipple/contract/endpoint';
import type { signConsent } from '@stipple/contract/consents';

/** What is kept beside the signed text, as it is typed; an empty name is nobody. */
export type Beside = {
  readonly rationale: string;
  readonly explained_by: string;
  readonly witness: string;
  readonly interpreter: string;
  readonly interpreter_language: string;
};

type Kept = Pick<BodyInputOf<typeof signConsent>, 'rationale' | 'explained_by' | 'witness' | 'interpreter'>;

/** The plan's goal is offered as the reason, and whoever is signed in as the one who explained it. */
export function startingWith(rationale: string, explained_by: string): Beside {
  return { rationale, explained_by, witness: '', interpreter: '', interpreter_language: '' };
}

/** What is still missing of it, by key; an interpreter is named with the language. */
export function missingBeside(beside: Beside): readonly ('rationale' | 'explained-by' | 'interpreter')[] {
  const isHalf = (beside.interpreter.trim() === '') !== (beside.interpreter_language.trim() === '');
  return [
    ...(beside.rationale.trim() === '' ? (['rationale'] as const) : []),
    ...(beside.explained_by.trim() === '' ? (['explained-by'] as const) : []),
    ...(isHalf ? (['interpreter'] as const) : []),
  ];
}

export function keptBeside(beside: Beside): Kept {
  const { rationale, explained_by, witness, interpreter: name, interpreter_language: language } = beside;
  return {
    rationale,
    explained_by,
    witness: witness.trim() === '' ? null : { name: witness },
    interpreter: name.trim() === '' ? null : { name, language },
  };
}
