/** A component of a calendar, with its properties in order. */
export type CalendarComponent = {
  readonly name: string;
  readonly properties: readonly CalendarProperty[];
  readonly components: readonly CalendarComponent[];
};

export type CalendarProperty = {
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
  /** As written; `textOf` undoes the escaping of texts. */
  readonly value: string;
};

/** Reads RFC 5545 and forgives nothing: every line ends in CR LF, none is longer than 75 octets, each BEGIN has its END. */
export function readStrictCalendar(text: string): CalendarComponent {
  if (!text.endsWith('\r\n')) throw new Error('the last line does not end');
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) demandLine(line);
  const lines: string[] = [];
  for (const line of physical) {
    if (!line.startsWith(' ')) lines.push(line);
    else if (lines.length === 0) throw new Error('a fold before the first line');
    else lines.push(`${lines.pop() ?? ''}${line.slice(1)}`);
  }
  const { component, next } = readComponent(lines.map(readProperty), 0);
  if (next !== lines.length || component.name !== 'VCALENDAR') throw new Error('this is not one calendar');
  return component;
}

/** A TEXT value without its escapes; any other backslash, and a bare comma or semicolon, is a fault. */
export function textOf(value: string): string {
  if (!/^(?:[^\\;,]|\\[\\;,nN])*$/u.test(value)) throw new Error(`not a TEXT: ${value}`);
  return value.replaceAll(/\\([\\;,nN])/g, (_all, one: string) => (one.toLowerCase() === 'n' ? '\n' : one));
}

export function valueOf({ properties }: CalendarComponent, name: string): string {
  const found = properties.filter((property) => property.name === name);
  if (found.length !== 1) throw new Error(`${found.length} of ${name}`);
  return found[0]?.value ?? '';
}

/** `20261126T133000Z` as an instant. */
export function utcOf(value: string): string {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(value) ?? [];
  if (second === undefined) throw new Error(`not a UTC time: ${value}`);
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}

function demandLine(line: string): void {
  if (Buffer.byteLength(line) > 75) throw new Error(`a line of ${Buffer.byteLength(line)} octets: ${line}`);
  if (line === '' || line === ' ') throw new Error('an empty line');
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\r\n\u0000-\u0008\u000B-\u001F\u007F]/.test(line)) throw new Error(`a control character in: ${line}`);
  if (line.includes('\uFFFD')) throw new Error('a character that was cut');
}

function readProperty(line: string): CalendarProperty {
  const params: Record<string, string> = {};
  const [, name] = /^([A-Z][A-Z0-9-]*)/.exec(line) ?? [];
  if (name === undefined) throw new Error(`no property: ${line}`);
  let rest = line.slice(name.length);
  while (rest.startsWith(';')) {
    const [all, key, quoted, plain] = /^;([A-Z][A-Z0-9-]*)=(?:"([^"]*)"|([^";:,]*))/.exec(rest) ?? [];
    if (all === undefined || key === undefined) throw new Error(`no parameter: ${rest}`);
    params[key] = quoted ?? plain ?? '';
    rest = rest.slice(all.length);
  }
  if (!rest.startsWith(':')) throw new Error(`no value: ${line}`);
  return { name, params, value: rest.slice(1) };
}

function readComponent(lines: readonly CalendarProperty[], at: number): { component: CalendarComponent; next: number } {
  const begin = lines[at];
  if (begin?.name !== 'BEGIN') throw new Error('a component that does not begin');
  const properties: CalendarProperty[] = [];
  const components: CalendarComponent[] = [];
  for (let next = at + 1; next < lines.length;) {
    const line = lines[next];
    if (line?.name === 'END') {
      if (line.value !== begin.value) throw new Error(`${begin.value} ends as ${line.value}`);
      return { component: { name: begin.value, properties, components }, next: next + 1 };
    }
    if (line?.name === 'BEGIN') {
      const inner = readComponent(lines, next);
      components.push(inner.component);
      next = inner.next;
    } else {
      if (line !== undefined) properties.push(line);
      next += 1;
    }
  }
  throw new Error(`${begin.value} has no end`);
}
