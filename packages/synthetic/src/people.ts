/** An invented person. Names are common names drawn by hand; nobody real is meant, and phone numbers are of ranges kept for fiction. */
export type Person = {
  readonly given_name: string;
  readonly family_name: string;
  readonly called: string;
  /** Age in whole years on the day the demonstration is built. */
  readonly age: number;
  readonly skin_type: 'i' | 'ii' | 'iii' | 'iv' | 'v' | 'vi';
};

function person(
  given_name: string,
  family_name: string,
  age: number,
  skin_type: Person['skin_type'],
  called = '',
): Person {
  return { given_name, family_name, called, age, skin_type };
}

export const people = {
  adele: person('Adèle', 'Marchand', 29, 'ii'),
  bogdan: person('Bogdan', 'Ilić', 41, 'iii'),
  carmen: person('Carmen', 'Ruiz Ortega', 35, 'iv'),
  deniz: person('Deniz', 'Yıldız', 26, 'iii'),
  eilidh: person('Eilidh', 'MacRae', 33, 'i', 'AY-lee'),
  farah: person('Farah', 'Siddiqui', 38, 'v'),
  gwen: person('Gwen', 'Thorsby', 52, 'ii'),
  hiro: person('Hiro', 'Tanabe', 44, 'iii'),
  ines: person('Inês', 'Carvalho', 31, 'iii'),
  joana: person('Joana', 'Lindqvist-Obafemi', 28, 'v'),
  kwame: person('Kwame', 'Asante', 36, 'vi'),
  lena: person('Lena', 'Grünwald', 47, 'ii'),
  mateo: person('Mateo', 'Fuentes', 24, 'iv'),
  noor: person('Noor', 'Haddad', 30, 'iv'),
  oskar: person('Oskar', 'Wiśniewski', 39, 'ii'),
  priya: person('Priya', 'Raghunathan', 34, 'v'),
  quentin: person('Quentin', 'Delacroix', 58, 'ii'),
  rosa: person('Rosa', 'Bellini', 43, 'iii'),
  sanna: person('Sanna', 'Korhonen', 27, 'i'),
  tobias: person('Tobias', 'Feld', 49, 'ii', 'Tobi'),
  uma: person('Uma', 'Deshpande', 32, 'v'),
  viktor: person('Viktor', 'Sørensen', 37, 'ii'),
  wanda: person('Wanda', 'Okoye', 40, 'vi'),
  ximena: person('Ximena', 'Aguirre Montenegro de la Fuente', 45, 'iv', 'Xime'),
  yara: person('Yara', 'Nasser', 23, 'iii'),
  zoltan: person('Zoltán', 'Kerekes', 55, 'iii'),
  amara: person('Amara', 'Nwosu', 29, 'vi'),
  petra: person('Petra', 'Holm', 34, 'ii'),
  samuel: person('Samuel', 'Adeyemi', 30, 'v'),
  olga: person('Olga', 'Petrenko', 26, 'ii'),
  jan: person('Jan', 'Verhoeven', 48, 'iii'),
  marta: person('Marta', 'Ferreira', 33, 'iii'),
  bettina: person('Bettina', 'Krause', 61, 'i'),
} as const satisfies Record<string, Person>;
