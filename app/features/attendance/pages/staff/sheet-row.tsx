import type { ReactNode } from 'react';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatInstant } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { FieldError } from '#app/ui/field.tsx';
import { MarkGroup, MarkRow } from '#app/ui/mark-sheet.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { markOfFields, type RowFields } from '../../domain/draw-sheet.ts';
import { absenceReasons } from '../../domain/mark.ts';
import type { SheetRowView } from '../../server/get-sheet.ts';
import { attendanceTexts } from '../../texts/index.ts';
import { describeMark } from './describe-mark.ts';
import { noticeLine } from './notice-words.ts';
import { sheetState } from './sheet-problems.ts';
import styles from './sheet-row.module.css';

const choices = [
  { value: 'present', tone: 'success', icon: 'check' },
  { value: 'late', tone: 'warning', icon: 'clock' },
  { value: 'left-early', tone: 'warning', icon: 'log-out' },
  { value: 'absent', tone: 'danger', icon: 'x' },
  { value: 'not-required', tone: 'info', icon: 'dot' },
  { value: 'none', tone: 'neutral', icon: 'minus' },
] as const;

type Props = {
  row: SheetRowView;
  /** What the names of its fields begin with: 'marks.<enrolment>'. */
  at: string;
  /** Instead of the name of the person. */
  title?: ReactNode;
  /** Instead of the same, where it is read out. */
  legend?: string;
  fields: RowFields;
  view: ViewContext;
  language: string | undefined;
  isGroup: boolean;
};

/** One person of the sheet: the quick choice, and what late, left early and absent need besides. */
export function SheetRow({ row, at, title = row.name, legend = row.name, fields, view, language, isGroup }: Props) {
  const t = translate(attendanceTexts, view.locale);
  const hidden = (
    <>
      <input type="hidden" name={`${at}.version`} value={fields.version} />
      {fields.asked ? <input type="hidden" name={`${at}.asked`} value="1" /> : null}
    </>
  );
  const shown = (time: string) => (view.locale === 'sv' ? time.replace(':', '.') : time);
  const sfi = row.sfi && t('hasSfi', { from: shown(row.sfi.startsAt), to: shown(row.sfi.endsAt) });
  const notice = row.notice && noticeLine(view.locale, row.notice);
  const self = row.isSelf && row.markedAt !== null && t('checkedIn', { at: formatInstant(view.locale, row.markedAt) });
  const sub =
    [self, notice, language, sfi, isGroup && !row.isMember ? t('guest') : undefined].filter(Boolean).join(' · ') ||
    undefined;
  if (fields.asked)
    return (
      <MarkRow title={title} sub={sub} tone="warning">
        {hidden}
        <Conflict row={row} at={at} fields={fields} view={view} />
      </MarkRow>
    );
  const problem = sheetState(view).errorOf(at);
  return (
    <MarkRow
      title={title}
      sub={sub}
      {...(problem === undefined ? {} : { tone: 'danger' as const })}
      extra={<Extra at={at} fields={fields} view={view} problem={problem} />}
    >
      {hidden}
      <MarkGroup
        name={`${at}.mark`}
        id={at}
        legend={t('rowLegend', { name: legend })}
        {...(fields.mark === 'none' ? {} : { defaultValue: fields.mark })}
        options={choices.map((choice) => ({
          ...choice,
          label: t(`marks.${choice.value}`),
          short: t(`shortMarks.${choice.value}`),
        }))}
      />
    </MarkRow>
  );
}

function Extra({ at, fields, view, problem }: Pick<Props, 'at' | 'fields' | 'view'> & { problem: string | undefined }) {
  const t = translate(attendanceTexts, view.locale);
  const { errorOf } = sheetState(view);
  const minutesProblem = errorOf(`${at}.minutes`);
  const reasonProblem = errorOf(`${at}.reason`);
  return (
    <div className={styles.extra}>
      <div className={styles.minutes}>
        <TextInput
          name={`${at}.minutes`}
          width="xs"
          inputMode="numeric"
          suffix={t('minutesSuffix')}
          defaultValue={fields.minutes}
          error={minutesProblem}
          label={
            <>
              <span className={styles.late}>{t('minutesOf.late')}</span>
              <span className={styles.early}>{t('minutesOf.left-early')}</span>
            </>
          }
        />
      </div>
      <div className={styles.reason}>
        <MarkGroup
          name={`${at}.reason`}
          legend={t('reason')}
          {...(fields.reason === '' ? {} : { defaultValue: fields.reason })}
          options={absenceReasons.map((reason) => ({
            value: reason,
            label: t(`reasons.${reason}`),
            short: t(`shortReasons.${reason}`),
            tone: reason === 'no-notice' ? ('danger' as const) : ('info' as const),
          }))}
        />
        <FieldError id={`${at}.reason`} error={reasonProblem} />
      </div>
      <FieldError id={at} error={problem} />
    </div>
  );
}

// Both values side by side: nobody's work is overwritten without somebody choosing.
function Conflict({ row, at, fields, view }: Pick<Props, 'row' | 'at' | 'fields' | 'view'>) {
  const t = translate(attendanceTexts, view.locale);
  const theirs = describeMark(view.locale, row.mark);
  return (
    <Stack gap="xs">
      <input type="hidden" name={`${at}.mark`} value={fields.mark} />
      <input type="hidden" name={`${at}.minutes`} value={fields.minutes} />
      <input type="hidden" name={`${at}.reason`} value={fields.reason} />
      <RadioGroup
        name={`${at}.choice`}
        id={at}
        legend={t('conflict.legend', { name: row.name })}
        error={sheetState(view).errorOf(at)}
        {...(fields.choice ? { defaultValue: fields.choice } : {})}
        options={[
          { value: 'mine', label: t('conflict.mine', { mark: describeMark(view.locale, markOfFields(fields)) }) },
          {
            value: 'theirs',
            label:
              row.markedAt === null
                ? t('conflict.theirsGone', { mark: theirs })
                : t('conflict.theirs', {
                    name: row.markedBy ?? '',
                    at: formatInstant(view.locale, row.markedAt),
                    mark: theirs,
                  }),
          },
        ]}
      />
    </Stack>
  );
}
