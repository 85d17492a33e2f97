/** An argument of an ICU message: {name}, or a choice with its forms. */
export type Argument = { name: string; type: 'plain' | 'plural' | 'select'; forms: ReadonlyMap<string, string> };

/** Splits an ICU message into what is written as it stands and its arguments. Throws at what is not closed. */
export function readMessage(message: string): (string | Argument)[] {
  const parts: (string | Argument)[] = [];
  let at = 0;
  let plain = '';
  while (at < message.length) {
    const sign = message[at] as string;
    if (sign !== '{') {
      if (sign === '}') throw new Error(`A bracket is closed that was never opened: ${message}`);
      plain += sign;
      at += 1;
      continue;
    }
    const end = closing(message, at);
    if (plain !== '') parts.push(plain);
    plain = '';
    parts.push(readArgument(message.slice(at + 1, end)));
    at = end + 1;
  }
  return plain === '' ? parts : [...parts, plain];
}

/** Every argument of a message, also those inside the forms of others. */
export function argumentsOf(message: string): Argument[] {
  return readMessage(message).flatMap((part) =>
    typeof part === 'string' ? [] : [part, ...[...part.forms.values()].flatMap(argumentsOf)],
  );
}

function readArgument(inside: string): Argument {
  const [, name = '', type = 'plain', forms = ''] = /^\s*(\w+)\s*(?:,\s*(\w+)\s*,)?(.*)$/s.exec(inside) ?? [];
  if (name === '' || !['plain', 'plural', 'select'].includes(type) || (type === 'plain' && forms.trim() !== ''))
    throw new Error(`Not an argument we use: {${inside}}`);
  return { name, type: type as Argument['type'], forms: readForms(forms) };
}

function readForms(text: string): Map<string, string> {
  const forms = new Map<string, string>();
  let rest = text.trim();
  while (rest !== '') {
    const open = rest.indexOf('{');
    if (open < 1) throw new Error(`A form without a name: ${text}`);
    const end = closing(rest, open);
    forms.set(rest.slice(0, open).trim(), rest.slice(open + 1, end));
    rest = rest.slice(end + 1).trim();
  }
  return forms;
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`A bracket is never closed: ${text}`);
}
