/** A form as it stands in a page: where it goes, what it holds, and what can be chosen. */
export type PageForm = {
  method: 'GET' | 'POST';
  action: string;
  /** What a browser would send if nothing were touched. */
  held: [name: string, value: string][];
  /** Every field by name: its kind and the values that can be chosen ('' left out). */
  fields: Map<string, { kind: string; choices: string[] }>;
};

const FRAME = new Set(['/account/language', '/account/role', '/sign-out']);

/** Reads the forms of a page, without those of the frame around it (language, role, sign-out, search). */
export function readForms(html: string, address: string): PageForm[] {
  const forms = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, head = '', body = '']) => {
    const action = attribute(head, 'action') ?? address;
    const method = attribute(head, 'method')?.toUpperCase() === 'POST' ? ('POST' as const) : ('GET' as const);
    const form: PageForm = { method, action, held: [], fields: new Map() };
    readInputs(body, form);
    readSelects(body, form);
    readTextareas(body, form);
    return { ...form, isSearch: /role="search"/.test(head) };
  });
  return forms.filter(({ action, isSearch }) => !FRAME.has(action) && !isSearch);
}

function readInputs(body: string, form: PageForm): void {
  for (const [, head = ''] of body.matchAll(/<input\b([^>]*?)\/?>/g)) {
    const name = attribute(head, 'name');
    if (name === undefined) continue;
    const kind = attribute(head, 'type') ?? 'text';
    const value = attribute(head, 'value') ?? (kind === 'checkbox' || kind === 'radio' ? 'on' : '');
    const isChoice = kind === 'checkbox' || kind === 'radio';
    field(form, name, kind).choices.push(...(isChoice && value !== '' ? [value] : []));
    if (!isChoice || /\schecked\b/.test(head)) form.held.push([name, value]);
  }
}

function readSelects(body: string, form: PageForm): void {
  for (const [, head = '', inner = ''] of body.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const name = attribute(head, 'name');
    if (name === undefined) continue;
    const options = [...inner.matchAll(/<option\b([^>]*)>/g)].map(([, option = '']) => ({
      value: attribute(option, 'value') ?? '',
      isChosen: /\sselected\b/.test(option),
    }));
    field(form, name, 'select').choices.push(...options.map(({ value }) => value).filter((value) => value !== ''));
    form.held.push([name, (options.find(({ isChosen }) => isChosen) ?? options[0])?.value ?? '']);
  }
}

function readTextareas(body: string, form: PageForm): void {
  for (const [, head = '', text = ''] of body.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)) {
    const name = attribute(head, 'name');
    if (name === undefined) continue;
    field(form, name, 'textarea');
    form.held.push([name, plainText(text)]);
  }
}

function field(form: PageForm, name: string, kind: string): { kind: string; choices: string[] } {
  const known = form.fields.get(name) ?? { kind, choices: [] };
  form.fields.set(name, known);
  return known;
}

function attribute(head: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(head)?.[1];
  return found === undefined ? undefined : plainText(found);
}

function plainText(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** The form filled in: what it holds, with these values instead; of the rest, what is asked of everybody. */
export function fillIn(form: PageForm, values: Record<string, string> = {}): Record<string, string | string[]> {
  const filled: Record<string, string | string[]> = {};
  for (const [name, value] of form.held) {
    const known = filled[name];
    filled[name] = known === undefined ? value : [known, value].flat();
  }
  for (const [name, { kind, choices }] of form.fields) {
    const isOpen = filled[name] === undefined || filled[name] === '';
    const isAsked = asked.has(name) || (kind === 'radio' && !name.includes('.'));
    const isChosen = typical[name] !== undefined && (choices.length === 0 || choices.includes(typical[name]));
    const value = isChosen ? typical[name] : isAsked ? choices[0] : undefined;
    if (isOpen && value !== undefined) filled[name] = value;
  }
  return { ...filled, ...values };
}

/** Choices that somebody has to make. */
const asked = new Set([
  'organisationId',
  'organisationKind',
  'role',
  'kind',
  'benefit',
  'payer',
  'reason',
  'programmeId',
  'enrolmentIds',
  'recipient',
  'how',
]);

const typical: Record<string, string> = {
  name: 'Något nytt',
  givenName: 'Amira',
  familyName: 'Hassan',
  email: 'nagon@example.org',
  key: 'nagot-nytt',
  organisationName: 'Kommunen',
  administratorName: 'Någon',
  reason: 'Det blev fel',
  exitOn: '2026-03-02',
  endsOn: '2027-12-30',
  startsOn: '2026-02-02',
  awardedOn: '2026-02-02',
  takesEffectOn: '2026-03-04',
  heldOn: '2026-03-05',
  startsAt: '09:00',
  endsAt: '12:00',
  'times[0].startsAt': '09:00',
  'times[0].endsAt': '12:00',
  'times[0].weekdays': '3',
  'occupation.doing': 'unknown',
  fields: 'participation',
  evidence: 'oral',
  witness: 'Tolken',
  toName: 'Försäkringskassan',
  content: 'Intyg om närvaro',
  reasons: 'Prövat',
};
