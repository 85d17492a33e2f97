import type { PortalLanguage } from '#app/shared/portal-language.ts';

/** Reads texts aloud, on the server: old telephones have no voice for most of the portal's languages. */
export type Speech = {
  /** Languages there is a voice for. */
  languages: ReadonlySet<PortalLanguage>;
  /** Sound of a text in one of them. Throws SpeechError. */
  speak(text: string, language: PortalLanguage): Promise<{ type: string; body: Uint8Array }>;
};

/** Why nothing was spoken: no voice for the language, too much text, too many at once, or an engine that failed or took too long. */
export class SpeechError extends Error {
  readonly reason: 'no-voice' | 'too-long' | 'busy' | 'failed';

  constructor(reason: SpeechError['reason']) {
    super(`not spoken: ${reason}`);
    this.reason = reason;
  }
}
