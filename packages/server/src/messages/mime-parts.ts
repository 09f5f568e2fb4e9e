/** One part of a mail: its header fields by their small name, unfolded, and its text, decoded. */
export type MimePart = {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  readonly parts: readonly MimePart[];
};

/** How deep parts are opened: a mail within a mail within a report, and no further. */
const DEEPEST = 6;

/** Takes a mail apart as far as reports need (RFC 2045 and 2046). What is malformed becomes text without parts. */
export function mimeParts(text: string, depth = 0): MimePart {
  const { headers, body } = headersAndBody(text.replaceAll('\r\n', '\n'));
  const decoded = decodedBody(body, headers.get('content-transfer-encoding') ?? '');
  const limit = boundaryIn(headers.get('content-type') ?? '');
  const isOpened = limit !== null && depth < DEEPEST;
  return { headers, body: decoded, parts: isOpened ? partsBetween(body, limit, depth) : [] };
}

/** The part and everything within it, outside first. */
export function allParts(part: MimePart): readonly MimePart[] {
  return [part, ...part.parts.flatMap(allParts)];
}

/** Header fields of a text that consists of nothing else, as a block of a delivery status does. */
export function headerFields(text: string): ReadonlyMap<string, string> {
  return headersAndBody(`${text.trimStart()}\n\n`).headers;
}

function boundaryIn(content_type: string): string | null {
  const [, quoted, bare] = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(content_type) ?? [];
  return quoted ?? bare ?? null;
}

function headersAndBody(text: string): { headers: ReadonlyMap<string, string>; body: string } {
  const end = text.indexOf('\n\n');
  const head = end < 0 ? text : text.slice(0, end);
  const fields = head.replaceAll(/\n[ \t]+/g, ' ').split('\n');
  const headers = new Map<string, string>();
  for (const field of fields) {
    const colon = field.indexOf(':');
    if (colon <= 0) continue;
    const name = field.slice(0, colon).trim().toLowerCase();
    headers.set(name, `${headers.has(name) ? `${headers.get(name) ?? ''} ` : ''}${field.slice(colon + 1).trim()}`);
  }
  return { headers, body: end < 0 ? '' : text.slice(end + 2) };
}

function partsBetween(body: string, boundary: string, depth: number): readonly MimePart[] {
  const pieces = `\n${body}`.split(`\n--${boundary}`);
  return pieces
    .slice(1)
    .filter((piece) => !piece.startsWith('--'))
    .map((piece) => mimeParts(piece.slice(piece.indexOf('\n') + 1), depth + 1));
}

function decodedBody(body: string, encoding: string): string {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(body.replaceAll(/\s/g, ''), 'base64').toString('utf8').replaceAll('\r\n', '\n');
    case 'quoted-printable': {
      const joined = body.replaceAll(/=\n/g, '');
      const bytes = joined.replaceAll(/=([0-9A-F]{2})/gi, (_all, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      );
      return Buffer.from(bytes, 'latin1').toString('utf8');
    }
    default:
      return body;
  }
}
