import { z } from 'zod';
import { definePortalPage, type PortalView } from '#app/platform/http/portal-page.ts';
import { dayHeading } from '#app/platform/i18n/portal-dates.ts';
import { formatPortalMonth } from '#app/platform/i18n/portal-texts.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { addMonths, parsePlainDate } from '#app/shared/dates.ts';
import { portalHome } from '#app/shared/portal-sections.ts';
import { BigLink, ButtonStack } from '#app/ui/portal/big-button.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Para, Small, SwedishName } from '#app/ui/portal/text.tsx';
import type { Look } from '../../domain/own-look.ts';
import { ownLooksPath } from '../../domain/paths.ts';
import { getOwnLooks } from '../../server/own-looks.ts';
import { ownLookTexts } from '../../texts/portal/index.ts';

/** Who has read or changed something about her, a month at a time, with what it was about in her words. */
export const ownLooksPage = definePortalPage({
  path: ownLooksPath,
  purpose: 'portal.looks',
  audit: { action: 'read', category: 'participation' },
  query: z.object({
    month: z
      .string()
      .transform((text) => parsePlainDate(`${text}-01`))
      .optional()
      .catch(undefined),
  }),
  load: (ctx, { query }) =>
    getOwnLooks(ctx, query.month !== undefined && query.month <= ctx.today ? query.month : ctx.today),
  view: ({ month, days, isCut }, view) => {
    const { t, say } = wordsOf(ownLookTexts, view);
    const { language, today } = view;
    const at = (step: number) => ownLooksPath.to({ language }, { month: addMonths(month, step).slice(0, 7) });
    const isNow = today.startsWith(month.slice(0, 7));
    return {
      section: 'about-me',
      title: t('title'),
      back: portalHome['about-me'].to({ language }),
      aloud: [t('lead'), ...(days.length === 0 ? [t('none')] : []), t('ask')],
      body: (
        <Screen title={say('title')} picture="eye" lead={say('lead')}>
          <Para>
            <strong>{formatPortalMonth(language, month)}</strong>
          </Para>
          {days.length === 0 ? <Para>{say('none')}</Para> : null}
          {isCut ? <Small>{say('cut')}</Small> : null}
          {days.map(({ day, looks }) => (
            <Panel key={day} title={dayHeading(language, day, today)} picture="calendar">
              {looks.map((look) => (
                <OneLook key={`${look.accountId} ${look.role}`} look={look} view={view} />
              ))}
            </Panel>
          ))}
          <ButtonStack>
            <BigLink href={at(-1)} picture="chevron-start">
              {say('earlier')}
            </BigLink>
            {isNow ? null : (
              <BigLink href={at(1)} picture="chevron-end">
                {say('later')}
              </BigLink>
            )}
          </ButtonStack>
          <Small>{say('safe')}</Small>
          <Small>{say('ask')}</Small>
        </Screen>
      ),
    };
  },
});

const told = [
  'coordinator',
  'case-worker',
  'peer-coach',
  'activity-leader',
  'partner-officer',
  'evaluator',
  'tenant-administrator',
  'system-administrator',
] as const;
const isTold = (role: string): role is (typeof told)[number] => (told as readonly string[]).includes(role);

function OneLook({ look, view }: { look: Look; view: PortalView }) {
  const { say } = wordsOf(ownLookTexts, view);
  const { accountId, name, organisation, role, did } = look;
  const who =
    role === 'participant' ? (
      say('you')
    ) : accountId === null ? (
      say('automatic')
    ) : name !== null ? (
      <SwedishName>{name}</SwedishName>
    ) : (
      say(`role.${isTold(role) ? role : 'other'}`)
    );
  return (
    <div>
      <Para>
        <strong>{who}</strong>
      </Para>
      {accountId === null ? null : (
        <Small>
          {name === null ? null : <>{say(`role.${isTold(role) ? role : 'other'}`)} </>}
          {organisation === null ? null : <SwedishName>{organisation}</SwedishName>}
        </Small>
      )}
      {(['wrote', 'took', 'read'] as const).map((action) => {
        const reasons = did[action];
        return reasons === undefined ? null : (
          <Para key={action}>
            {say(`did.${action}`)}:{' '}
            {reasons.map((reason, index) => (
              <span key={reason}>
                {index === 0 ? null : ' · '}
                {say(`reason.${reason}`)}
              </span>
            ))}
          </Para>
        );
      })}
    </div>
  );
}
