/**
 * Sections of the Public Access to Information and Secrecy Act (2009:400) on which something is handed over once, without a standing
 * consent. `reasons`: the section asks for a weighing, which has to be written down. `notSocialServices`: does not reach secrecy of
 * the social services. Sources and marks: docs/rules/secrecy-and-consent.md.
 */
export const handOverGrounds = {
  'osl-10-1': { section: 'OSL 10:1, 12:2', reasons: false },
  'osl-10-28': { section: 'OSL 10:28', reasons: true },
  'osl-10-2': { section: 'OSL 10:2', reasons: true },
  'osl-10-15a': { section: 'OSL 10:15 a', reasons: true },
  'osl-10-17': { section: 'OSL 10:17', reasons: false },
  'osl-10-27': { section: 'OSL 10:27', reasons: true, notSocialServices: true },
  'osl-26-1': { section: 'OSL 26:1', reasons: true },
  'osl-28-11': { section: 'OSL 28:11', reasons: true },
  'no-secrecy': { section: '–', reasons: true },
} as const satisfies Record<string, { section: string; reasons: boolean; notSocialServices?: true }>;

export type HandOverGround = keyof typeof handOverGrounds;
export const handOverGroundCodes = Object.keys(handOverGrounds) as [HandOverGround, ...HandOverGround[]];
