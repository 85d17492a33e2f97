/** An event's properties by name, unescaped. */
export type ParsedEvent = Record<string, string>;

const PROPERTY = /^([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/;
const ONCE = ['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SEQUENCE', 'STATUS', 'SUMMARY'];

/** Reads a calendar by the strict rules of RFC 5545 and throws at the first that is broken: line ends, folding, order, what must stand once, escapes. */
export function parseCalendar(text: string): { properties: ParsedEvent; events: ParsedEvent[] } {
  if (/[^\r]\n|\r[^\n]/.test(text)) throw new Error('a line does not end with CRLF');
  const raw = text.replace(/\r\n$/, '').split('\r\n');
  for (const line of raw)
    if (Buffer.byteLength(line) > 75) throw new Error(`${Buffer.byteLength(line)} octets in a line: ${line}`);
  const lines = raw
    .join('\r\n')
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n');
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-1) !== 'END:VCALENDAR') throw new Error('no calendar');
  const properties: ParsedEvent = {};
  const events: ParsedEvent[] = [];
  let event: ParsedEvent | undefined;
  for (const line of lines.slice(1, -1)) {
    const [, name, , value] = PROPERTY.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`not a property: ${JSON.stringify(line)}`);
    if (name === 'BEGIN') {
      if (value !== 'VEVENT' || event !== undefined) throw new Error(`unexpected ${line}`);
      event = {};
    } else if (name === 'END') {
      if (value !== 'VEVENT' || event === undefined) throw new Error(`unexpected ${line}`);
      events.push(checked(event));
      event = undefined;
    } else {
      const place = event ?? properties;
      if (name in place) throw new Error(`${name} stands twice`);
      place[name] = isText(name) ? unescaped(value) : value;
    }
  }
  if (properties['VERSION'] !== '2.0' || !properties['PRODID']) throw new Error('no version or product');
  if (new Set(events.map(({ UID }) => UID)).size !== events.length) throw new Error('two events with one UID');
  return { properties, events };
}

function checked(event: ParsedEvent): ParsedEvent {
  for (const name of ONCE) if (event[name] === undefined) throw new Error(`an event without ${name}`);
  for (const name of ['DTSTAMP', 'DTSTART', 'DTEND'])
    if (!/^\d{8}T\d{6}Z$/.test(event[name] ?? '')) throw new Error(`${name} is not universal time: ${event[name]}`);
  if (!/^(CONFIRMED|CANCELLED)$/.test(event['STATUS'] ?? '')) throw new Error(`status ${event['STATUS']}`);
  if (!/^\d+$/.test(event['SEQUENCE'] ?? '')) throw new Error(`sequence ${event['SEQUENCE']}`);
  return event;
}

const isText = (name: string) => ['SUMMARY', 'LOCATION', 'DESCRIPTION', 'NAME', 'X-WR-CALNAME'].includes(name);

function unescaped(value: string): string {
  if (/(^|[^\\])(\\\\)*[,;]/.test(value)) throw new Error(`a bare comma or semicolon: ${value}`);
  return value.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
}
