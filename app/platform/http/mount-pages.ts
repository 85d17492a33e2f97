import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import { Rollback } from '#app/platform/db/transaction.ts';
import type { Services } from '#app/platform/services.ts';
import { dayOf } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { NotFoundError } from './errors.ts';
import { receiveFiles, type TakesFiles } from './files.ts';
import { type FieldProblems, type FormValues, parseForm, receiveForm } from './form.ts';
import type { Action, Afterwards, Download, Page, Redirect, RenderedView, Submitted, ViewContext } from './page.ts';
import { refusalOf } from './refusal.ts';
import { inRequest } from './run.ts';
import { giveToken, tokenHashOf } from './session-cookie.ts';

/** Turns a rendered view into a whole HTML document; each door brings its own. */
export type Layout = (rendered: RenderedView, view: ViewContext) => string | Promise<string>;

/** Hangs declared pages and actions on the router. One place decides what a refused form, a download or a redirect looks like. */
export function mountPages(app: Hono, services: Services, layout: Layout, entries: readonly (Page | Action)[]): void {
  for (const entry of entries) {
    if (entry.kind === 'page') {
      app.get(entry.path.pattern, (c) => showPage(c, services, layout, entry));
      if (entry.form && (entry.submit || entry.lookUp))
        app.post(entry.path.pattern, (c) => submitPage(c, services, layout, entry));
    } else app.post(entry.path.pattern, (c) => submitAction(c, services, entry));
  }
}

/** What the address holds, read by its schema; what does not fit is no page. */
export function readInput<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new NotFoundError();
  return parsed.data;
}

/** The query of an address; repeated keys are lists. */
export function queryOf(c: Context): Record<string, string | string[]> {
  const all = c.req.queries();
  return Object.fromEntries(
    Object.entries(all).map(([key, values]) => [key, values.length === 1 ? (values[0] as string) : values]),
  );
}

type Refused = { problems: FieldProblems; typed: FormValues };
type Asked = { form: unknown; typed: FormValues; prepared: unknown };

async function showPage(
  c: Context,
  services: Services,
  layout: Layout,
  page: Page,
  refused?: Refused,
  asked?: Asked,
): Promise<Response> {
  const input = { params: readInput(page.params, c.req.param()), query: readInput(page.query, queryOf(c)) };
  const { value: answered, caller } = await inRequest(
    services,
    {
      tokenHash: tokenHashOf(c, services),
      requestId: newId(),
      permission: ((asked || refused) && page.submitPermission) || page.permission,
      audit: (asked && page.submitAudit) || page.audit,
      kind: 'read',
    },
    (ctx) =>
      asked && page.lookUp
        ? page.lookUp(ctx, { ...input, form: asked.form, prepared: asked.prepared })
        : page.load(ctx, { ...input, typed: refused?.typed }),
  );
  const value = await finish(answered);
  if (isDownload(value)) return sendDownload(c, value);
  if (isRedirect(value)) return c.redirect(value.redirectTo, asked || refused ? 303 : 302);
  const view: ViewContext = {
    caller,
    locale: caller.locale,
    today: dayOf(services.now()),
    url: new URL(c.req.url),
    done: c.req.query('done'),
    problems: refused?.problems ?? problemOf(c),
    typed: refused?.typed ?? asked?.typed,
    nonce: (c.get('secureHeadersNonce') as string | undefined) ?? '',
  };
  if (page.recordsSound) c.set('recordsSound', true);
  const html = await layout(page.view(value, view), view);
  return c.html(html, refused ? 422 : 200);
}

// A refused action leads back with its problem code in the address; a code is never personal data.
function problemOf(c: Context): FieldProblems | undefined {
  const code = c.req.query('problem');
  // 'constructor' looks like a code, and every table of texts seems to have it.
  return code === undefined || !/^[a-z-]{1,60}$/.test(code) || code in {} ? undefined : { '': [code] };
}

async function submitPage(c: Context, services: Services, layout: Layout, page: Page): Promise<Response> {
  const input = { params: readInput(page.params, c.req.param()), query: readInput(page.query, queryOf(c)) };
  const received = page.takesFiles ? await receiveWithFiles(c, services, page) : ok(await receiveForm(c));
  if (!received.ok) return showPage(c, services, layout, page, received.problem);
  const parsed = parseForm(page.form, page.filesAsText ? await withFilesAsText(received.value) : received.value);
  if (!parsed.ok) return showPage(c, services, layout, page, parsed);
  const prepared = page.prepare ? await page.prepare(services, parsed.value) : ok(undefined);
  if (!prepared.ok) return showPage(c, services, layout, page, { problems: prepared.problem, typed: parsed.typed });
  const asked = { form: parsed.value, typed: parsed.typed, prepared: prepared.value };
  if (page.lookUp) return showPage(c, services, layout, page, undefined, asked);
  const submitted = await submitting(
    c,
    services,
    page.submitPermission ?? page.permission,
    page.submitAudit ?? page.audit,
    (ctx) => page.submit?.(ctx, { ...input, form: parsed.value, prepared: prepared.value }),
  );
  if (submitted.ok) return c.redirect(submitted.value, 303);
  return showPage(c, services, layout, page, { problems: submitted.problem, typed: parsed.typed });
}

// Whoever may not submit is told so before her file is read.
async function receiveWithFiles(c: Context, services: Services, page: Page) {
  await inRequest(
    services,
    {
      tokenHash: tokenHashOf(c, services),
      requestId: newId(),
      permission: page.submitPermission ?? page.permission,
      audit: { none: 'asked before the file is read' },
      kind: 'read',
    },
    async () => undefined,
  );
  return receiveFiles(c, page.takesFiles as TakesFiles);
}

async function withFilesAsText(sent: FormData): Promise<FormData> {
  const read = new FormData();
  for (const [name, value] of sent) read.append(name, typeof value === 'string' ? value : await value.text());
  return read;
}

async function submitAction(c: Context, services: Services, action: Action): Promise<Response> {
  const params = readInput(action.params, c.req.param());
  const parsed = parseForm(action.form, await receiveForm(c));
  const problem = (problems: FieldProblems) => {
    const back = action.backTo(params);
    const code = Object.values(problems)[0]?.[0] ?? 'invalid';
    return c.redirect(`${back}${back.includes('?') ? '&' : '?'}problem=${encodeURIComponent(code)}`, 303);
  };
  if (!parsed.ok) {
    await inRequest(
      services,
      {
        tokenHash: tokenHashOf(c, services),
        requestId: newId(),
        permission: action.permission,
        audit: { none: 'refused form' },
        kind: 'read',
      },
      async () => undefined,
    );
    return problem(parsed.problems);
  }
  const submitted = await submitting(c, services, action.permission, action.audit, (ctx) =>
    action.submit(ctx, { params, form: parsed.value }),
  );
  return submitted.ok ? c.redirect(submitted.value, 303) : problem(submitted.problem);
}

// A refusal rolls everything back: nothing is saved by half, whatever the use case had done before it refused.
async function submitting(
  c: Context,
  services: Services,
  permission: Page['permission'],
  audit: Page['audit'],
  work: (ctx: Parameters<NonNullable<Page['submit']>>[0]) => Promise<Submitted> | undefined,
): Promise<Submitted> {
  const asking = { tokenHash: tokenHashOf(c, services), requestId: newId(), permission, audit, kind: 'write' as const };
  const answer = await inRequest(services, asking, async (ctx) => {
    const submitted = await work(ctx);
    if (submitted === undefined) throw new NotFoundError();
    if (!submitted.ok) throw new Rollback({ value: submitted, caller: ctx.caller });
    return submitted;
  }).catch((error: unknown) => {
    const problems = refusalOf(error);
    if (problems === undefined) throw error;
    return { value: refuse(problems), token: undefined };
  });
  if (answer.token !== undefined) giveToken(c, services, answer.token);
  return answer.value;
}

/** Whether a handler left the rest of its answer for when the transaction is committed. */
export function isAfterwards<Answer>(value: Answer | Afterwards<Answer>): value is Afterwards<Answer> {
  return typeof value === 'object' && value !== null && 'afterwards' in value;
}

/** A handler's answer, whole: what it left for after the transaction is made now. */
export async function finish<Answer>(value: Answer | Afterwards<Answer>): Promise<Answer> {
  return isAfterwards(value) ? value.afterwards() : value;
}

/** Whether a handler answers with a file. */
export function isDownload(value: unknown): value is Download {
  return typeof value === 'object' && value !== null && 'download' in value;
}

/** Whether a handler leads elsewhere instead of answering. */
export function isRedirect(value: unknown): value is Redirect {
  return typeof value === 'object' && value !== null && 'redirectTo' in value;
}

/** Answers with a file: always as an attachment, under a name made of harmless characters. */
export function sendDownload(c: Context, { download }: Download): Response {
  c.header('content-type', download.type);
  c.header('content-disposition', `attachment; filename="${download.fileName.replace(/[^a-zA-Z0-9._-]/g, '-')}"`);
  return c.body(download.body as string);
}
