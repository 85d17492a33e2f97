import { type SyntheticEvent, useState } from 'react';
import { absenceReasons, type Mark } from '#app/features/attendance/domain/mark.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon, type IconName } from '#app/ui/icon.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import styles from './pocket.module.css';
import { fill } from './pocket-texts.browser.ts';
import { reasonKeys, type Words } from './words.browser.ts';

const QUICK_MINUTES = [5, 10, 15, 30, 45, 60];

type Props = {
  words: Words;
  mark: Mark | null;
  /** Length of the session. */
  minutes: number;
  onMark: (mark: Mark | null) => void;
};

/** The big buttons for one person; late and left early ask for the minutes, away asks why. */
export function MarkChoice({ words, mark, minutes, onMark }: Props) {
  const { t } = words;
  const [asks, setAsks] = useState<'late' | 'left-early' | 'absent'>();
  if (asks === 'absent')
    return (
      <Choices legend={t.why} onBack={() => setAsks(undefined)} words={words}>
        {absenceReasons.map((reason) => (
          <Choice key={reason} onClick={() => onMark({ mark: 'absent', reason })}>
            {t[reasonKeys[reason]]}
          </Choice>
        ))}
      </Choices>
    );
  if (asks !== undefined)
    return (
      <Choices legend={asks === 'late' ? t.lateBy : t.leftBy} onBack={() => setAsks(undefined)} words={words}>
        {QUICK_MINUTES.filter((each) => each < minutes).map((each) => (
          <Choice key={each} onClick={() => onMark({ mark: asks, minutesMissed: each })}>
            {fill(t.minutes, { count: each })}
          </Choice>
        ))}
        <OtherMinutes
          words={words}
          most={minutes - 1}
          onMinutes={(each) => onMark({ mark: asks, minutesMissed: each })}
        />
      </Choices>
    );
  return (
    <div className={styles.choices}>
      <Choice icon="check" tone="success" chosen={mark?.mark === 'present'} onClick={() => onMark({ mark: 'present' })}>
        {t.present}
      </Choice>
      <Choice icon="x" tone="danger" chosen={mark?.mark === 'absent'} onClick={() => setAsks('absent')}>
        {t.absent}
      </Choice>
      <Choice icon="clock" tone="warning" chosen={mark?.mark === 'late'} onClick={() => setAsks('late')}>
        {t.late}
      </Choice>
      <Choice icon="log-out" tone="warning" chosen={mark?.mark === 'left-early'} onClick={() => setAsks('left-early')}>
        {t.leftEarly}
      </Choice>
      <Choice chosen={mark?.mark === 'not-required'} onClick={() => onMark({ mark: 'not-required' })} small>
        {t.notRequired}
      </Choice>
      {mark === null ? null : (
        <div className={styles.wide}>
          <Button type="button" variant="tertiary" icon="minus" fullWidth onClick={() => onMark(null)}>
            {t.clear}
          </Button>
        </div>
      )}
    </div>
  );
}

function Choices({
  legend,
  words,
  onBack,
  children,
}: {
  legend: string;
  words: Words;
  onBack: () => void;
  children: React.ReactNode;
}) {
  return (
    <fieldset className={styles.asked}>
      <legend>{legend}</legend>
      <Stack>
        <div className={styles.choices}>{children}</div>
        <Button type="button" variant="tertiary" icon="chevron-start" onClick={onBack}>
          {words.t.other}
        </Button>
      </Stack>
    </fieldset>
  );
}

type ChoiceProps = {
  icon?: IconName;
  tone?: 'success' | 'warning' | 'danger';
  chosen?: boolean;
  /** Over the whole width, and lower. */
  small?: boolean;
  onClick: () => void;
  children: string;
};

function Choice({ icon, tone, chosen, small, onClick, children }: ChoiceProps) {
  return (
    <button
      type="button"
      className={styles.choice}
      data-color={tone}
      data-small={small ? '' : undefined}
      aria-pressed={chosen}
      onClick={onClick}
    >
      {icon ? <Icon name={icon} size={24} /> : null}
      {children}
    </button>
  );
}

function OtherMinutes({
  words: { t },
  most,
  onMinutes,
}: {
  words: Words;
  most: number;
  onMinutes: (minutes: number) => void;
}) {
  const [problem, setProblem] = useState<string>();
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const minutes = Number(new FormData(event.currentTarget).get('minutes'));
    if (!Number.isInteger(minutes) || minutes < 1 || minutes > most) return setProblem(t.tooMany);
    return onMinutes(minutes);
  };
  return (
    <form className={styles.wide} onSubmit={submit} noValidate>
      <div className={styles.other}>
        <TextInput name="minutes" label={t.minutesOther} inputMode="numeric" width="sm" maxLength={4} error={problem} />
        <Button variant="secondary">{t.use}</Button>
      </div>
    </form>
  );
}
