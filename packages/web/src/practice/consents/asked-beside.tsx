import { useState } from 'react';
import { CheckField } from '../../forms/check-field.tsx';
import { FormGrid, FormRow } from '../../forms/form-grid.tsx';
import { TextAreaField, TextField } from '../../forms/text-field.tsx';
import { consentsText } from '../../text/en/consents.ts';
import { useText } from '../../text/use-text.ts';
import type { Beside } from './beside.ts';

/** What is kept beside the text: why this treatment, who explained it, and who else was in the room. */
export function AskedBeside({ beside, onChange }: { beside: Beside; onChange: (beside: Beside) => void }) {
  const t = useText(consentsText);
  const [hasWitness, setHasWitness] = useState(false);
  const [hasInterpreter, setHasInterpreter] = useState(false);
  return (
    <FormGrid columns={2}>
      <FormRow>
        <TextAreaField
          label={t('rationale')}
          hint={t('rationale.hint')}
          rows={2}
          maxLength={300}
          value={beside.rationale}
          onChange={(rationale) => onChange({ ...beside, rationale })}
        />
      </FormRow>
      <TextField
        label={t('explained-by')}
        value={beside.explained_by}
        maxLength={200}
        onChange={(explained_by) => onChange({ ...beside, explained_by })}
      />
      <FormRow>
        <CheckField
          label={t('witness.there')}
          checked={hasWitness}
          onChange={(there) => {
            setHasWitness(there);
            if (!there) onChange({ ...beside, witness: '' });
          }}
        />
        <CheckField
          label={t('interpreter.there')}
          checked={hasInterpreter}
          onChange={(there) => {
            setHasInterpreter(there);
            if (!there) onChange({ ...beside, interpreter: '', interpreter_language: '' });
          }}
        />
      </FormRow>
      {hasWitness ? (
        <FormRow>
          <TextField
            label={t('witness')}
            maxLength={200}
            value={beside.witness}
            onChange={(witness) => onChange({ ...beside, witness })}
          />
        </FormRow>
      ) : null}
      {hasInterpreter ? (
        <>
          <TextField
            label={t('interpreter')}
            maxLength={200}
            value={beside.interpreter}
            onChange={(interpreter) => onChange({ ...beside, interpreter })}
          />
          <TextField
            label={t('interpreter.language')}
            maxLength={200}
            value={beside.interpreter_language}
            onChange={(interpreter_language) => onChange({ ...beside, interpreter_language })}
          />
        </>
      ) : null}
    </FormGrid>
  );
}
