import { z } from 'zod';
import { activitiesPath, attendanceSheetPath, sessionPath } from '#app/features/activities/domain/paths.ts';
import { dropInPath } from '#app/features/enrolments/domain/paths.ts';
import { registerDropIn } from '#app/features/enrolments/domain/permissions.ts';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Sign } from '#app/ui/sign.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TabLinks } from '#app/ui/tab-links.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { doorPath } from '../../domain/paths.ts';
import { letInAtDoor } from '../../domain/permissions.ts';
import { getDoor, letInSomebody } from '../../server/door.ts';
import { checkInTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import styles from '../public/tablet.module.css';

/** Finds somebody of the programme by her first name and lets her in: a letter, a name. */
export const doorPage = definePage({
  path: doorPath,
  permission: letInAtDoor,
  audit: { action: 'read', category: 'directory' },
  submitAudit: { action: 'write', category: 'attendance' },
  params: z.object({ sessionId: z.uuid() }),
  query: z.object({ letter: z.string().max(2).catch('') }),
  form: z.object({ key: z.uuid(), enrolmentId: z.uuid() }),
  load: async (ctx, { params, query }) => ({ ...(await getDoor(ctx, params.sessionId, query.letter)), key: newId() }),
  submit: async (ctx, { params, query, form }) => {
    const marked = await letInSomebody(ctx, params.sessionId, form);
    if (marked.ok) return ok(doorPath.to(params, { letter: query.letter, done: 'saved' }));
    const code = Object.values(marked.problem)[0]?.[0] ?? 'invalid';
    return refuse({ '': [code] });
  },
  view: ({ session, letters, letter, people, key }, view) => {
    const t = translate(checkInTexts, view.locale);
    const here = { sessionId: session.id };
    const problem = formState(view).whole;
    return {
      title: t('door.title'),
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('door.title')}
            lead={t('door.lead')}
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[
                  { href: activitiesPath.to(), label: t('activities') },
                  { href: sessionPath.to(here), label: session.activityName },
                ]}
              />
            }
            actions={
              <>
                {session.form === 'drop-in' && may(view.caller, registerDropIn) ? (
                  <LinkButton
                    icon="user-plus"
                    href={dropInPath.to({}, { programme: session.programmeId, session: session.id })}
                  >
                    {t('door.newcomer')}
                  </LinkButton>
                ) : null}
                <LinkButton icon="list" href={attendanceSheetPath.to(here)}>
                  {t('door.sheet')}
                </LinkButton>
              </>
            }
          />
          {problem === undefined ? null : (
            <Alert tone="warning" role="alert">
              {problem}
            </Alert>
          )}
          <TabLinks
            label={t('door.letters')}
            items={letters.map((each) => ({
              href: doorPath.to(here, { letter: each }),
              label: each,
              current: each === letter,
            }))}
          />
          {people.length === 0 ? (
            <Text soft>{t('door.nobody', { letter })}</Text>
          ) : (
            <Form action={doorPath.to(here, { letter })} hidden={{ key }} aria-label={t('door.title')}>
              <ul className={styles.names}>
                {people.map((person) => (
                  <li key={person.enrolmentId}>
                    <button
                      type="submit"
                      name="enrolmentId"
                      value={person.enrolmentId}
                      className={styles.name}
                      disabled={person.isHere}
                    >
                      <Sign name={person.sign} size={28} />
                      {person.name}
                      {person.isHere ? <Tag tone="success">{t('door.here')}</Tag> : null}
                    </button>
                  </li>
                ))}
              </ul>
            </Form>
          )}
        </Stack>
      ),
    };
  },
});
