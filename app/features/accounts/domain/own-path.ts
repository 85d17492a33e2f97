/** The address to go on to after sign-in, if it is one of our own pages; undefined for anything that could lead elsewhere. */
export function parseOwnPath(text: string | null | undefined): string | undefined {
  if (!text || text.length > 500 || !/^\/(?![/\\])[\w\-./~%?&=+:@!$'()*,;]*$/.test(text)) return undefined;
  return text.startsWith('/sign-') ? undefined : text;
}
