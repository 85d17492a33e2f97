const FICTITIOUS = /fingera|fiktiv\w*\s+(identitet|person)|fictitious|ny(tt)?\s+identitet|new\s+identity/i;

/**
 * Whether a text says that somebody has fictitious personal data. It must stand nowhere: the person is protected by looking like
 * everybody else, in this system too. A note that says it is refused before it is kept.
 */
export function tellsOfFictitiousData(text: string): boolean {
  return FICTITIOUS.test(text.normalize('NFKC'));
}
