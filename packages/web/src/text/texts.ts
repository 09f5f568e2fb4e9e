import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { TextKey, TextRoom } from './text-room.ts';

export type TextValues = Readonly<Record<string, string | number>>;
export type Say<Texts> = (key: TextKey<Texts>, values?: TextValues) => string;

/** The one instance of both apps. React escapes what is shown, so i18next must not do it a second time. */
const instance = createInstance();
void instance.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  initAsync: false,
  resources: {},
});

/** The texts of a room, added on first use so that they travel with the page that needs them. */
export function say<Texts extends Record<string, string>>(room: TextRoom<Texts>): Say<Texts> {
  if (!instance.hasResourceBundle('en', room.name)) instance.addResourceBundle('en', room.name, room.en);
  const translate: (key: string, options: Record<string, unknown>) => string = instance.t.bind(instance);
  return (key, values) => translate(key, { ns: room.name, ...values });
}
