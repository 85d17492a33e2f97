import { getProgramme, type Programme } from '#app/features/programmes/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { keptMonths } from '../domain/limits.ts';
import type { ApplicationSettings, ApplicationSettingsForm } from '../domain/settings-form.ts';
import { countWaiting, findSettings, saveSettings } from './settings-store.ts';

const NEVER_SAVED: ApplicationSettings = {
  isOpen: false,
  phone: null,
  about: {},
  keptMonths: keptMonths.usual,
  version: 0,
};

// A programme seen in another role (made by her, or read elsewhere) is not one whose form she opens.
async function requireProgramme(ctx: RequestContext, programmeId: string): Promise<Programme> {
  if (!ctx.caller.programmes.includes(programmeId)) throw new NotFoundError();
  return getProgramme(ctx, programmeId);
}

/** A programme's public form: whether it is open, what it says, how many have applied and wait. Throws NotFoundError. */
export async function getApplicationSettings(
  ctx: RequestContext,
  programmeId: string,
): Promise<{ programme: Programme; settings: ApplicationSettings; waiting: number }> {
  const [programme, settings, waiting] = await Promise.all([
    requireProgramme(ctx, programmeId),
    findSettings(ctx, programmeId),
    countWaiting(ctx, programmeId),
  ]);
  ctx.within(programmeId);
  return { programme, settings: settings ?? NEVER_SAVED, waiting };
}

/** Opens or closes the public form and changes what it says. Sent twice it is answered like the first time. Problem: 'stale'. */
export async function changeApplicationSettings(
  ctx: RequestContext,
  programmeId: string,
  form: ApplicationSettingsForm,
): Promise<Result<void, FieldProblems>> {
  await requireProgramme(ctx, programmeId);
  ctx.within(programmeId);
  if (await saveSettings(ctx, programmeId, form)) return ok(undefined);
  const now = await findSettings(ctx, programmeId);
  return now !== undefined && isSame(now, form) ? ok(undefined) : refuse({ '': ['stale'] });
}

function isSame(now: ApplicationSettings, form: ApplicationSettingsForm): boolean {
  const texts = (about: ApplicationSettings['about']) => JSON.stringify(Object.entries(about).sort());
  return (
    now.version === form.version + 1 &&
    now.isOpen === form.isOpen &&
    now.phone === (form.phone ?? null) &&
    now.keptMonths === form.keptMonths &&
    texts(now.about) === texts(form.about)
  );
}
