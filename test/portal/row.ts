import type { Ids } from '#test/access-matrix/fixtures.ts';
import type { ProgrammeKey, World } from '#test/world.ts';

/** How the tests come to a page of the portal: what stands in its address, and a form it takes. */
export type PortalRow = {
  /** Names of ids in the address, as the fixtures call them: { sessionId: 'sessionId' }. */
  params?: Record<string, string>;
  /** A form that is good; `<name>` stands for the id of that name. */
  form?: Record<string, string>;
  /** What stands in the address is the same for everybody: nobody else's is kept from her. */
  isForEverybody?: true;
  /** It answers with a file instead of a page. */
  givesFile?: true;
};

/** Makes what a feature's pages show about one person; returns its ids. */
export type PortalFixture = (
  world: World,
  programme: ProgrammeKey,
  person: { personId: string; enrolmentId: string /** The phone on which her own side is open. */; deviceId?: string },
) => Promise<Ids>;
