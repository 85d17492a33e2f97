import type { Path } from '#app/shared/paths.ts';
import type { PublicContext, SharedAnswer } from './public-page.ts';

/** A file for everybody who has its address, such as a calendar. */
export type PublicFileAnswer = {
  /** 'text/calendar; charset=utf-8' */
  type: string;
  body: string;
  /** Offered to be saved under this name; without it a program reads it. */
  fileName?: string;
  /** Left out behind a secret address: nobody in between keeps it, and its reader asks each time. */
  shared?: SharedAnswer;
};

/** Asked for too often: seconds until it is worth asking again. */
export type AskedTooOften = { tooMany: number };

export type PublicFileDeclaration<P extends string> = {
  path: Path<P>;
  /** Why anybody may reach it. */
  publicBecause: string;
  load: (ctx: PublicContext) => Promise<PublicFileAnswer | AskedTooOften>;
};

// biome-ignore lint/suspicious/noExplicitAny: a list of files holds files at every address.
export type PublicFile = PublicFileDeclaration<any> & { kind: 'public-file' };

/** Declares a file that needs no sign-in, and says why. */
export function definePublicFile<const P extends string>(
  declaration: PublicFileDeclaration<P>,
): PublicFileDeclaration<P> & { kind: 'public-file' } {
  return { kind: 'public-file', ...declaration };
}
