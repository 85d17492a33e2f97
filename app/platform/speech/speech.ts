import type { PortalLanguage } from '#app/shared/portal-language.ts';

/** Reads texts aloud, on the server: old telephones have no voice for most of the portal's languages. */
export type Speech = {
  /** Languages there is a voice for. */
  languages: ReadonlySet<PortalLanguage>;
  /** Sound of a text in one of them. */
  speak(text: string, language: PortalLanguage): Promise<{ type: string; body: Uint8Array }>;
};
