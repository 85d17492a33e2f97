type ParameterNames<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParameterNames<`/${Rest}`>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never;

type Query = Record<string, string | number | boolean | null | undefined | readonly string[]>;

/** The address of a page: its pattern, and `to(…)` which fills it in. Features link to each other by these, never by importing pages. */
export type Path<Pattern extends string = string> = {
  pattern: Pattern;
  to: ParameterNames<Pattern> extends never
    ? (parameters?: Record<string, never>, query?: Query) => string
    : (parameters: Record<ParameterNames<Pattern>, string>, query?: Query) => string;
};

/** Declares an address such as '/participants/:enrolmentId'. A wrong or missing parameter in `to` is a compile error. */
export function path<const Pattern extends string>(pattern: Pattern): Path<Pattern> {
  const to = (parameters: Record<string, string> = {}, query: Query = {}): string =>
    pattern.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(parameters[name] ?? '')) +
    queryString(query);
  return { pattern, to: to as Path<Pattern>['to'] };
}

/** '?a=1&b=2' in the order given, or '' — empty, null and undefined values are left out; a list becomes repeated keys. */
export function queryString(query: Query): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '' || value === false) continue;
    if (Array.isArray(value)) for (const item of value) search.append(key, item);
    else search.append(key, String(value));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
