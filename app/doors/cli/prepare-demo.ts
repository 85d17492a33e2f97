import { demoPath } from '#app/features/accounts/domain/paths.ts';
import { type DemoSignIn, listDemoSignIns } from '#app/features/accounts/public.ts';
import { codeOfCard } from '#app/features/portal-access/public.ts';
import type { OpenServices } from '#app/platform/open-services.ts';
import { dayOf } from '#app/shared/dates.ts';
import { portalDoorPath } from '#app/shared/portal-sections.ts';

/** What the demo of `npm start` grows from: the same people on every machine. */
export const DEMO_SEED = 'egenvag';

/** Loads the demo when it is on and the database is empty, and says so: it takes a moment. */
export async function prepareDemo({ config, server, services }: OpenServices): Promise<void> {
  if (!config.isDemo || server.superuserUrl === undefined) return;
  if (server.migrated.length > 0) console.log('Inventing the people of the demo …');
  const { loadDemo } = await import('#app/demo/load-demo.ts');
  const today = dayOf(services.now());
  await loadDemo({
    superuserUrl: server.superuserUrl,
    keys: services.keys,
    files: services.files,
    seed: DEMO_SEED,
    today,
  });
}

/** How to sign in as each role of the demo, as lines for the terminal; none when the demo is not on. */
export async function demoSignInLines({ services }: OpenServices, address: string): Promise<string[]> {
  const people = await listDemoSignIns(services);
  if (people.length === 0) return [];
  const width = Math.max(...people.map(({ role }) => role.length));
  const line = ({ role, name, programmeNames }: DemoSignIn) =>
    `  ${role.padEnd(width)}  ${[name, ...programmeNames].join(' · ')}`;
  const byTenant = Map.groupBy(people, ({ tenantName }) => tenantName);
  return [
    `Sign in as one of the invented people, with one click: ${address}${demoPath.to()}`,
    ...[...byTenant].flatMap(([tenant, members]) => [`\n${tenant}`, ...members.map(line)]),
    '\nOr open a participant’s own side with a card, as she does (Mariestad):',
    ...(await shownSides(services.keys, address)),
  ];
}

// So that one can look: what stands on two of the demo's cards, and the digits that invented people chose.
async function shownSides(keys: OpenServices['services']['keys'], address: string): Promise<string[]> {
  const { shownCards } = await import('#app/demo/portal-rows.ts');
  return shownCards.map(
    ({ language, name, cardId, digits }) =>
      `  ${name.padEnd(9)}  ${address}${portalDoorPath.to({ language })} · card ${codeOfCard(keys, cardId)} · digits ${digits}`,
  );
}
