import type { Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { Rollback } from '#app/platform/db/transaction.ts';
import type { Services } from '#app/platform/services.ts';
import { type Speech, SpeechError } from '#app/platform/speech/speech.ts';
import { dayOf } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { type PortalLanguage, parsePortalLanguage } from '#app/shared/portal-language.ts';
import { portalDoorPath } from '#app/shared/portal-sections.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { NotFoundError, SignedOutError } from './errors.ts';
import { receiveFiles } from './files.ts';
import { type FieldProblems, type FormValues, parseForm, receiveForm } from './form.ts';
import { findKeptForm, forgetKeptForm, keepForm, mayKeepForm } from './kept-forms.ts';
import { finish, isDownload, isRedirect, queryOf, readInput, sendDownload } from './mount-pages.ts';
import type { Submitted } from './page.ts';
import { nothing, type PortalLayout, type PortalPage, type PortalView } from './portal-page.ts';
import { inPortal } from './portal-run.ts';
import { refusalOf } from './refusal.ts';
import { givePortalTokens, portalTokensOf, tokenHashOf } from './session-cookie.ts';

/** Hangs the pages of participants' own sides on the router. */
export function mountPortalPages(
  app: Hono,
  services: Services,
  layout: PortalLayout,
  pages: readonly PortalPage[],
): void {
  for (const page of pages) {
    app.get(page.path.pattern, (c) => show(c, services, layout, page));
    if (page.form && page.submit)
      app.post(page.path.pattern, (c) => submit(c, services, layout, page).catch(keepOf(c, services, page)));
  }
}

type Refused = { problems: FieldProblems; typed: FormValues };

function read(c: Context, page: PortalPage) {
  const { language, ...params } = c.req.param() as Record<string, string>;
  const known = parsePortalLanguage(language);
  if (known === undefined) throw new NotFoundError();
  return {
    language: known,
    input: { params: readInput(page.params ?? nothing, params), query: readInput(page.query ?? nothing, queryOf(c)) },
  };
}

function asking(c: Context, services: Services, page: PortalPage, language: PortalLanguage) {
  return {
    tokenHash: portalTokensOf(c, services).session,
    staffTokenHash: tokenHashOf(c, services),
    requestId: newId(),
    language,
    purpose: page.purpose,
    audit: page.audit,
    kind: 'read' as const,
  };
}

async function show(c: Context, services: Services, layout: PortalLayout, page: PortalPage, refused?: Refused) {
  const { language, input } = read(c, page);
  const chosen = c.req.query('swedish');
  if (refused === undefined && (chosen === 'on' || chosen === 'off')) return besideSwedish(c, chosen);
  const { value: loaded, person } = await inPortal(services, asking(c, services, page, language), async (ctx) => {
    const kept = refused || getCookie(c, KEPT) === undefined ? undefined : await findKeptForm(ctx, c.req.path);
    const typed = kept && page.form ? parseForm(page.form, kept).typed : refused?.typed;
    return { answered: await page.load(ctx, { ...input, typed }), typed, isKept: kept !== undefined };
  });
  const { answered, typed, isKept } = loaded;
  const value = await finish(answered);
  if (isDownload(value)) return sendDownload(c, value);
  if (isRedirect(value)) return c.redirect(value.redirectTo, refused ? 303 : 302);
  const view: PortalView = {
    person,
    language,
    withSwedish: language !== 'sv' && getCookie(c, SWEDISH) === 'on',
    today: dayOf(services.now()),
    url: new URL(c.req.url),
    done: c.req.query('done'),
    problems: refused?.problems,
    typed,
    isKept,
    nonce: (c.get('secureHeadersNonce') as string | undefined) ?? '',
  };
  const rendered = page.view(value, view);
  const voice = services.speech?.languages.has(language) ? services.speech : undefined;
  if (c.req.query('listen') !== undefined && refused === undefined) {
    if (voice === undefined || rendered.aloud === undefined) throw new NotFoundError();
    return speak(c, voice, rendered.aloud.join(' '), language);
  }
  if (page.recordsSound) c.set('recordsSound', true);
  const canListen = voice !== undefined && rendered.aloud !== undefined && rendered.aloud.length > 0;
  return c.html(await layout(rendered, Object.assign(view, { canListen })), refused ? 422 : 200);
}

async function speak(c: Context, voice: Speech, text: string, language: PortalLanguage) {
  try {
    const { type, body } = await voice.speak(text, language);
    return c.body(body as Uint8Array<ArrayBuffer>, 200, { 'content-type': type, 'content-disposition': 'inline' });
  } catch (error) {
    if (!(error instanceof SpeechError)) throw error;
    // The player says that there is nothing to play; the page itself is not broken.
    return c.body(null, error.reason === 'busy' ? 503 : 500);
  }
}

const SWEDISH = 'swedish';

// Set while something may lie there, so that no other page has to look.
const KEPT = 'kept';

// Her side had closed for being idle: what she wrote is kept, and waits for her behind the door.
const keepOf = (c: Context, services: Services, page: PortalPage) => async (error: unknown) => {
  const { session } = portalTokensOf(c, services);
  if (!(error instanceof SignedOutError) || session === undefined) throw error;
  if (page.takesFiles && (await mayKeepForm(services, session)) === undefined) throw error;
  const received = page.takesFiles ? await receiveFiles(c, page.takesFiles) : ok(await receiveForm(c));
  if (!received.ok || !(await keepForm(services, session, c.req.path, received.value))) throw error;
  setCookie(c, KEPT, '1', { path: '/my', httpOnly: true, sameSite: 'Lax', maxAge: 86_400 });
  const language = parsePortalLanguage(c.req.param('language')) ?? 'sv';
  return c.redirect(portalDoorPath.to({ language }, { next: c.req.path }), 303);
};

// A choice of the browser, not of the person: it says nothing of anybody.
function besideSwedish(c: Context, chosen: 'on' | 'off') {
  const back = new URL(c.req.url);
  back.searchParams.delete('swedish');
  setCookie(c, SWEDISH, chosen, { path: '/my', httpOnly: true, sameSite: 'Lax', maxAge: 180 * 86_400 });
  return c.redirect(back.pathname + back.search, 303);
}

async function submit(c: Context, services: Services, layout: PortalLayout, page: PortalPage) {
  const { language, input } = read(c, page);
  const received = page.takesFiles ? await receiveWithFiles(c, services, page, language) : ok(await receiveForm(c));
  if (!received.ok) return show(c, services, layout, page, received.problem);
  const parsed = parseForm(page.form, received.value);
  if (!parsed.ok) return show(c, services, layout, page, parsed);
  const prepared = page.prepare ? await page.prepare(services, parsed.value) : ok(undefined);
  if (!prepared.ok) return show(c, services, layout, page, { problems: prepared.problem, typed: parsed.typed });
  const audit = page.submitAudit ?? { ...page.audit, action: 'write' as const };
  const answer = await inPortal(
    services,
    { ...asking(c, services, page, language), audit, kind: 'write' },
    async (ctx): Promise<Submitted> => {
      const submitted = await page.submit?.(ctx, { ...input, form: parsed.value, prepared: prepared.value });
      if (submitted === undefined) throw new NotFoundError();
      // Nothing is saved by half, whatever was done before it was refused.
      if (!submitted.ok) throw new Rollback({ value: submitted, person: ctx.person });
      if (getCookie(c, KEPT) !== undefined) await forgetKeptForm(ctx, c.req.path);
      return submitted;
    },
  ).catch((error: unknown) => {
    const problems = refusalOf(error);
    if (problems === undefined) throw error;
    return { value: refuse(problems), token: undefined };
  });
  if (answer.token !== undefined) givePortalTokens(c, services, { session: answer.token });
  if (answer.value.ok) return c.redirect(answer.value.value, 303);
  return show(c, services, layout, page, { problems: answer.value.problem, typed: parsed.typed });
}

// Whoever is not in is told so before her file is read.
async function receiveWithFiles(c: Context, services: Services, page: PortalPage, language: PortalLanguage) {
  await inPortal(services, { ...asking(c, services, page, language), audit: undefined }, async () => undefined);
  return receiveFiles(c, page.takesFiles as NonNullable<PortalPage['takesFiles']>);
}
