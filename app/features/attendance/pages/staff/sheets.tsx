import { attendanceSheetPath } from '#app/features/activities/domain/paths.ts';
import { showTimeSpan } from '#app/features/activities/domain/show-time.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { Button } from '#app/ui/button.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { MarkSheet } from '#app/ui/mark-sheet.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { needsWhy } from '../../domain/correction.ts';
import { fieldsOfMark } from '../../domain/draw-sheet.ts';
import type { Mark } from '../../domain/mark.ts';
import type { Sheet, SheetRowView } from '../../server/get-sheet.ts';
import { attendanceTexts } from '../../texts/index.ts';
import { fieldsOf } from './sheet-problems.ts';
import { SheetRow } from './sheet-row.tsx';
import { SheetsForm } from './sheets-form.tsx';
import { shownLanguage } from './shown-language.ts';

type Props = {
  sheets: readonly Sheet[];
  view: ViewContext;
  /** Where the form posts to, when not to its own page. */
  action?: string;
  /** What stands in a row instead of its mark: what was read off a paper. */
  markOf?: (sessionId: string, row: SheetRowView) => Mark | undefined;
};

/** Several sheets below one another with one save for all. */
export function Sheets({ sheets, view, action, markOf }: Props) {
  const t = translate(attendanceTexts, view.locale);
  const nameOf = (enrolmentId: string) =>
    sheets.flatMap(({ rows }) => rows).find((row) => row.enrolmentId === enrolmentId)?.name ?? '';
  const late = sheets.filter(
    ({ session, rows, daysWithoutWhy }) =>
      needsWhy(session.heldOn, view.today, daysWithoutWhy) && rows.some((row) => row.mark !== null),
  );
  const askWhyAfter = late.length === 0 ? undefined : Math.min(...late.map(({ daysWithoutWhy }) => daysWithoutWhy));
  const keys = sheets.map(({ session }) => ({ sessionId: session.id, key: newId() }));
  return (
    <SheetsForm view={view} action={action} keys={keys} askWhyAfter={askWhyAfter} nameOf={nameOf}>
      <Stack gap="lg">
        {sheets.map(({ session, rows }) => (
          <Section
            key={session.id}
            id={`sheets.${session.id}`}
            title={`${session.activityName}, ${formatDate(view.locale, session.heldOn, 'weekday')}`}
            description={showTimeSpan(view.locale, session.startsAt, session.endsAt)}
            actions={
              <>
                {rows.length === 0 ? null : (
                  <Button name="everybody" value={session.id} icon="check" variant="secondary">
                    {t('everybody')}
                  </Button>
                )}
                <LinkButton variant="tertiary" href={attendanceSheetPath.to({ sessionId: session.id })}>
                  {t('place.openSheet')}
                </LinkButton>
              </>
            }
          >
            {rows.length === 0 ? (
              <Text soft>{t('empty')}</Text>
            ) : (
              <MarkSheet label={`${t('sheet')}: ${session.activityName}`}>
                {rows.map((row) => {
                  const at = `sheets.${session.id}.marks.${row.enrolmentId}`;
                  const read = markOf?.(session.id, row);
                  return (
                    <SheetRow
                      key={row.enrolmentId}
                      row={row}
                      at={at}
                      fields={read === undefined ? fieldsOf(row, view, at) : fieldsOfMark(read, row.version)}
                      view={view}
                      language={shownLanguage(view.locale, row.firstLanguage)}
                      isGroup={session.form === 'group'}
                    />
                  );
                })}
              </MarkSheet>
            )}
          </Section>
        ))}
      </Stack>
    </SheetsForm>
  );
}
