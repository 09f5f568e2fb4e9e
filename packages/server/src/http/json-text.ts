declare const kind: unique symbol;

/** JSON that the database wrote: hot reads send it on as it is, without parsing it here. */
export type JsonText = { readonly [kind]: 'json-text'; readonly text: string };

export function jsonText(text: string): JsonText {
  return new DatabaseJson(text) as unknown as JsonText;
}

export function isJsonText(value: unknown): value is JsonText {
  return value instanceof DatabaseJson;
}

class DatabaseJson {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}
