import type { importField } from '@stipple/contract/patient-import';
import type { z } from 'zod';

export type ImportField = z.output<typeof importField>;
export type ImportColumns = { readonly [Field in ImportField]?: number | undefined };

/** Which column seems to hold what, by its heading; a column is taken once, and a heading that nobody knows is left alone. */
export function proposeMapping(headings: readonly string[]): ImportColumns {
  const columns: { [Field in ImportField]?: number } = {};
  const taken = new Set<number>();
  for (const [field, words] of HEADINGS)
    for (const word of words) {
      const at = headings.findIndex((heading, index) => !taken.has(index) && plain(heading) === word);
      if (at === -1 || columns[field] !== undefined) continue;
      columns[field] = at;
      taken.add(at);
    }
  return columns;
}

/** As other programs call them, in the languages of the countries whose programs we have seen. Best first. */
const HEADINGS: readonly (readonly [ImportField, readonly string[]])[] = [
  ['given_name', ['givenname', 'firstname', 'forename', 'first', 'vorname', 'prenom', 'nombre', 'nome', 'voornaam']],
  [
    'family_name',
    [
      'familyname',
      'lastname',
      'surname',
      'last',
      'nachname',
      'familienname',
      'zuname',
      'nom',
      'apellidos',
      'apellido',
      'cognome',
      'achternaam',
      'name',
    ],
  ],
  [
    'birth_date',
    [
      'birthdate',
      'dateofbirth',
      'dob',
      'birthday',
      'born',
      'geburtsdatum',
      'gebdatum',
      'geboren',
      'geburtstag',
      'datedenaissance',
      'fechadenacimiento',
      'datadinascita',
      'geboortedatum',
    ],
  ],
  [
    'phone',
    [
      'mobile',
      'mobilephone',
      'cell',
      'phone',
      'phonenumber',
      'telephone',
      'tel',
      'handy',
      'mobil',
      'telefon',
      'telefonnummer',
      'telephoneportable',
      'telefono',
      'movil',
      'cellulare',
      'telefoon',
    ],
  ],
  ['email', ['email', 'emailaddress', 'mail', 'emailadresse', 'courriel', 'correo', 'correoelectronico', 'posta']],
  ['called', ['called', 'preferredname', 'nickname', 'knownas', 'rufname', 'anrede', 'pronouns']],
  [
    'notes',
    [
      'notes',
      'note',
      'comment',
      'comments',
      'remarks',
      'notiz',
      'notizen',
      'bemerkung',
      'bemerkungen',
      'remarques',
      'notas',
    ],
  ],
];

/** Letters only, without accents and case: `E-Mail-Adresse` is `emailadresse`. */
function plain(heading: string): string {
  return heading
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}]/gu, '');
}
