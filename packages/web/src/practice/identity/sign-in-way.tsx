import { passkeysPossible } from '../../api/identity.ts';
import { Chips } from '../../forms/chips.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { identityText } from '../../text/en/identity.ts';
import { useText } from '../../text/use-text.ts';

export type SignInWay = 'passkey' | 'password';

type SignInWayFieldsProps = {
  way: SignInWay;
  onWay: (way: SignInWay) => void;
  password: string;
  onPassword: (password: string) => void;
  fault: string | null;
};

/** Passkey, or a password that an authenticator app will join. */
export function SignInWayFields({ way, onWay, password, onPassword, fault }: SignInWayFieldsProps) {
  const t = useText(identityText);
  const possible = passkeysPossible();
  return (
    <>
      <Chips
        label={t('set-up.way')}
        {...(possible ? {} : { hint: t('way.passkey.impossible') })}
        value={way}
        onChange={(value) => onWay(value === 'passkey' ? 'passkey' : 'password')}
        chips={[
          { value: 'passkey', label: t('way.passkey'), note: t('way.passkey.note'), disabled: !possible },
          { value: 'password', label: t('way.password'), note: t('way.password.note') },
        ]}
      />
      {way === 'password' ? (
        <TextField
          label={t('set-up.password')}
          hint={t('set-up.password.hint')}
          type="password"
          name="new-password"
          autoComplete="new-password"
          value={password}
          fault={fault}
          onChange={onPassword}
        />
      ) : null}
    </>
  );
}

/** The way to begin with: a passkey where this address allows one. */
export function firstWay(): SignInWay {
  return passkeysPossible() ? 'passkey' : 'password';
}
