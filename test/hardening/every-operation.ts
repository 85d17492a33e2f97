import { z } from 'zod';
import { endpoints } from '#app/doors/api/endpoints.ts';
import { staffPages } from '#app/doors/staff/pages.ts';
import type { Role } from '#app/shared/roles.ts';
import type { Ids } from '#test/access-matrix/fixtures.ts';
import { addressOf, formFor, listOperations, type Operation } from '#test/access-matrix/operations.ts';
import { rows } from '#test/access-matrix/rows.ts';
import type { Actor, ProgrammeKey, World } from '#test/world.ts';
import { fillIn, type PageForm, readForms } from './page-forms.ts';

/** An operation with somebody who may use it and the form she would send. */
export type Use = { operation: Operation; actor: Actor; address: string; form: PageForm | undefined };

/** The first role of the access matrix that may do this. */
export function roleFor(operation: Operation): Role {
  const allowed = rows[operation.id]?.roles;
  return allowed === undefined || allowed === 'everyone' ? 'coordinator' : (allowed[0] ?? 'coordinator');
}

/** Every operation as its first allowed role would use it; forms are read from the pages that show them. */
export async function listUses(world: World, programme: ProgrammeKey, ids: Ids): Promise<Use[]> {
  const uses: Use[] = [];
  for (const operation of listOperations()) {
    const actor = await world.as(roleFor(operation), programme);
    const address = addressOf(operation, ids);
    const isForm = operation.method === 'POST' && !operation.isJson;
    uses.push({ operation, actor, address, form: isForm ? await formOf(actor, address) : undefined });
  }
  return uses;
}

async function formOf(actor: Actor, address: string): Promise<PageForm | undefined> {
  const page = await actor.request('GET', address);
  if (page.status !== 200) return undefined;
  return readForms(await page.text(), address).find(({ method }) => method === 'POST');
}

/** A form a colleague could have sent to this operation. */
export function goodForm({ operation, form }: Use, ids: Ids): Record<string, string | string[]> {
  const held = form === undefined ? {} : fillIn(form);
  return { ...held, ...formFor(operation, ids) };
}

/** Names of what an operation asks for: of its query, and of its form or body. */
export function namesAskedFor(operation: Operation): { query: string[]; body: string[] } {
  const endpoint = endpoints.find(({ name }) => operation.id === `API ${name}`);
  if (endpoint !== undefined) return { query: propertiesOf(endpoint.query), body: propertiesOf(endpoint.body) };
  const [method, pattern] = operation.id.split(' ');
  const page = staffPages.find(
    (entry) => entry.path.pattern === pattern && (method === 'POST' || entry.kind === 'page'),
  );
  const form = method === 'POST' ? propertiesOf(page?.form) : [];
  return { query: page?.kind === 'page' ? propertiesOf(page.query) : [], body: form };
}

function propertiesOf(schema: z.ZodType | undefined): string[] {
  if (schema === undefined) return [];
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return propertyNames(described);
}

type JsonSchema = { properties?: Record<string, unknown>; anyOf?: JsonSchema[]; allOf?: JsonSchema[] };

function propertyNames({ properties = {}, anyOf = [], allOf = [] }: JsonSchema): string[] {
  return [...new Set([...Object.keys(properties), ...[...anyOf, ...allOf].flatMap(propertyNames)])];
}
