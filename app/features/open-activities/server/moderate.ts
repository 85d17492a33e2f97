import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { Decision } from '../domain/association-form.ts';
import type { Translation, TranslationForm, Translations } from '../domain/translation.ts';
import { findOffered, type OfferedActivity, updateOffered } from './moderation-store.ts';

export { countWaiting, listOffered, type OfferedActivity } from './moderation-store.ts';

/** Something an association has sent. Throws NotFoundError. */
export async function getOffered(ctx: RequestContext, id: string): Promise<OfferedActivity> {
  const activity = await findOffered(ctx, id);
  if (activity === undefined) throw new NotFoundError();
  return activity;
}

/**
 * Approves what was sent, sends it back or hides what is shown, each with a word, or shows it again. Sent twice it is answered like the first time.
 * Problems: 'stale', 'decision: nothing-waits' or 'not-shown'.
 */
export async function decideOffered(
  ctx: RequestContext,
  id: string,
  { version, decision, word }: Decision,
): Promise<Result<void, FieldProblems>> {
  const activity = await getOffered(ctx, id);
  if (activity.version !== version)
    return isDone(activity, decision, word) && activity.version === version + 1
      ? ok(undefined)
      : refuse({ '': ['stale'] });
  const waits = activity.proposal === 'sent' && activity.proposed !== null;
  if ((decision === 'approve' || decision === 'return') && !waits) return refuse({ decision: ['nothing-waits'] });
  if ((decision === 'hide' || decision === 'show') && activity.published === null)
    return refuse({ decision: ['not-shown'] });
  const changed = {
    approve: {
      published: JSON.stringify(activity.proposed),
      proposed: null,
      proposal: null,
      word: null,
      is_hidden: false,
    },
    return: { proposal: 'returned', word },
    hide: { is_hidden: true, word },
    show: { is_hidden: false, word: null },
  } as const;
  const isSaved = await updateOffered(ctx, { id, version }, changed[decision], decision !== 'return');
  return isSaved ? ok(undefined) : refuse({ '': ['stale'] });
}

function isDone(
  { published, proposal, isHidden, word: said }: OfferedActivity,
  decision: Decision['decision'],
  word: string,
): boolean {
  if (decision === 'approve') return published !== null && proposal === null && !isHidden;
  if (decision === 'return') return proposal === 'returned' && said === word;
  return isHidden === (decision === 'hide');
}

/** Writes, approves or takes away a translation. What the association wrote stays its own as long as nobody changes a word. Problem: 'stale'. */
export async function translateOffered(
  ctx: RequestContext,
  id: string,
  language: PortalLanguage,
  form: TranslationForm,
): Promise<Result<void, FieldProblems>> {
  const { published, proposed, translations, version } = await getOffered(ctx, id);
  if (version !== form.version) return refuse({ '': ['stale'] });
  const words = published ?? proposed;
  if (words === null) throw new NotFoundError();
  const changed = withTranslation(translations, language, form, words);
  const isSaved = await updateOffered(ctx, { id, version }, { translations: JSON.stringify(changed) }, true);
  return isSaved ? ok(undefined) : refuse({ '': ['stale'] });
}

/** The translations with one that somebody of the staff has written, read or taken away. */
export function withTranslation(
  translations: Translations,
  language: PortalLanguage,
  { title, description, isRead, isApproved }: TranslationForm,
  words: { title: string; description: string },
): Translations {
  const { [language]: before, ...others } = translations;
  if (title === '') return others;
  const isSame = before?.title === title && before.description === description;
  const made: Translation = {
    title,
    description,
    ofTitle: words.title,
    ofDescription: words.description,
    by: isSame ? before.by : 'staff',
    isApproved,
    isRead,
  };
  return { ...others, [language]: made };
}
