import { useEffect, useRef, useState } from 'react';
import { Alert } from './alert.tsx';
import { Button } from './button.tsx';
import { ButtonRow } from './button-row.tsx';
import { Fieldset } from './fieldset.tsx';
import { Sound } from './media.tsx';
import { release, sendInPlace } from './send-in-place.ts';
import styles from './sound-recorder.module.css';
import {
  canRecord,
  clockTime,
  fileOfRecording,
  problemOf,
  type RecordedSound,
  type Recording,
  type RecordingProblem,
  startRecording,
} from './sound-recording.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

export type SoundRecorderProps = {
  id: string;
  /** Under which name the recordings are sent with the form. */
  name: string;
  mostSeconds: number;
  mostBytes: number;
  mostRecordings: number;
  texts: Record<
    | 'label'
    | 'hint'
    | 'start'
    | 'another'
    | 'stop'
    | 'keep'
    | 'discard'
    | 'remove'
    | 'time'
    | 'length'
    | 'heard'
    | 'number'
    | 'follows'
    | 'enough'
    | 'asking'
    | 'started'
    | 'stopped'
    | 'cutShort'
    | 'kept'
    | 'discarded'
    | 'decide'
    | 'sending'
    | 'signedOut'
    | 'sendFailed',
    string
  > &
    Record<RecordingProblem, string>;
};

type Heard = RecordedSound & { src: string };
type State =
  | { is: 'ready' | 'asking' }
  | { is: 'recording'; seconds: number; recording: Recording }
  | { is: 'heard'; heard: Heard };
type Problem = RecordingProblem | 'decide' | 'signedOut' | 'sendFailed';

/** Records with the device's microphone; what is kept is sent with the form round it, and outlives a refusal of that form. */
export function Island({ id, name, mostSeconds, mostBytes, mostRecordings, texts }: SoundRecorderProps) {
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<State>({ is: 'ready' });
  const [kept, setKept] = useState<Heard[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const [said, setSaid] = useState('');
  const [focus, setFocus] = useState<string>();

  // So that the form asks before it is left.
  const changed = () => place.current?.dispatchEvent(new Event('input', { bubbles: true }));

  // The button that was pressed is gone afterwards: whoever works with the keyboard goes on beside it.
  useEffect(() => {
    if (focus !== undefined) document.getElementById(`${id}-${focus}`)?.focus();
    setFocus(undefined);
  }, [focus, id]);

  useEffect(() => {
    const onSubmit = async (event: SubmitEvent) => {
      const form = place.current?.closest('form');
      if (!form || event.target !== form || event.defaultPrevented) return;
      const isOpen = state.is === 'recording' || state.is === 'heard';
      if (!isOpen && kept.length === 0) return;
      event.preventDefault();
      if (isOpen) {
        release(form);
        changed();
        setProblem('decide');
        setFocus(state.is === 'recording' ? 'button' : 'keep');
        return;
      }
      const data = new FormData(form);
      kept.forEach((each, index) => {
        data.append(name, fileOfRecording(each, index + 1));
      });
      setProblem(undefined);
      setSaid(texts.sending);
      const sent = await sendInPlace(form, data, place.current?.closest('[data-island]') as HTMLElement);
      setSaid('');
      if (sent === 'saved') return;
      const current = place.current?.closest('form');
      if (current) release(current);
      changed();
      if (sent !== 'refused') setProblem(sent === 'signed-out' ? 'signedOut' : 'sendFailed');
    };
    document.addEventListener('submit', onSubmit);
    return () => document.removeEventListener('submit', onSubmit);
  });

  if (!canRecord()) return null;

  const start = async () => {
    setProblem(undefined);
    setState({ is: 'asking' });
    setSaid(texts.asking);
    try {
      const recording = await startRecording({
        mostSeconds,
        mostBytes,
        onSecond: (seconds) => setState((now) => (now.is === 'recording' ? { ...now, seconds } : now)),
      });
      setState({ is: 'recording', seconds: 0, recording });
      setSaid(texts.started);
      changed();
      const sound = await recording.ended;
      if (sound === undefined) throw new Error('nothing was recorded');
      setState({ is: 'heard', heard: { ...sound, src: URL.createObjectURL(sound.blob) } });
      setSaid(sound.isCutShort ? '' : texts.stopped);
      setFocus('keep');
    } catch (error) {
      setState({ is: 'ready' });
      setSaid('');
      setProblem(problemOf(error));
      setFocus('button');
    }
  };
  const decide = (heard: Heard, keeps: boolean) => {
    if (keeps) setKept([...kept, heard]);
    else URL.revokeObjectURL(heard.src);
    setState({ is: 'ready' });
    setProblem(undefined);
    setSaid(keeps ? texts.kept : texts.discarded);
    setFocus(keeps && kept.length + 1 >= mostRecordings ? 'kept' : 'button');
    changed();
  };
  const remove = (heard: Heard) => {
    URL.revokeObjectURL(heard.src);
    setKept(kept.filter((each) => each !== heard));
    setSaid(texts.discarded);
    setFocus('button');
  };

  const isRecording = state.is === 'recording';
  return (
    <Fieldset id={id} legend={texts.label} hint={texts.hint}>
      <div className={styles.recorder} ref={place}>
        {problem === undefined ? null : (
          <Alert tone="warning" role="alert" compact>
            {texts[problem]}
          </Alert>
        )}
        {state.is === 'heard' ? (
          <>
            {state.heard.isCutShort ? (
              <Alert tone="info" role="status" compact>
                {texts.cutShort}
              </Alert>
            ) : null}
            <p>{texts.length.replace('{time}', clockTime(state.heard.seconds))}</p>
            <Sound src={state.heard.src} label={texts.heard} />
            <ButtonRow>
              <Button id={`${id}-keep`} type="button" icon="check" onClick={() => decide(state.heard, true)}>
                {texts.keep}
              </Button>
              <Button type="button" variant="secondary" icon="trash" onClick={() => decide(state.heard, false)}>
                {texts.discard}
              </Button>
            </ButtonRow>
          </>
        ) : kept.length < mostRecordings || isRecording ? (
          <div className={styles.line}>
            <Button
              id={`${id}-button`}
              type="button"
              variant={isRecording ? 'danger' : 'secondary'}
              icon={isRecording ? 'stop' : 'mic'}
              onClick={() => {
                if (isRecording) state.recording.stop();
                else if (state.is === 'ready') void start();
              }}
            >
              {isRecording ? texts.stop : kept.length === 0 ? texts.start : texts.another}
            </Button>
            {isRecording ? (
              <span className={styles.running} role="timer">
                {texts.time.replace('{time}', clockTime(state.seconds)).replace('{most}', clockTime(mostSeconds))}
              </span>
            ) : null}
          </div>
        ) : (
          <p>{texts.enough}</p>
        )}
        {kept.length === 0 ? null : (
          <>
            <p id={`${id}-kept`} tabIndex={-1}>
              {texts.follows}
            </p>
            <ol className={styles.kept}>
              {kept.map((each, index) => {
                const label = texts.number
                  .replace('{number}', String(index + 1))
                  .replace('{time}', clockTime(each.seconds));
                return (
                  <li key={each.src}>
                    <p>{label}</p>
                    <Sound src={each.src} label={label} />
                    <Button type="button" variant="tertiary" size="sm" icon="trash" onClick={() => remove(each)}>
                      {texts.remove}
                      <VisuallyHidden> {label}</VisuallyHidden>
                    </Button>
                  </li>
                );
              })}
            </ol>
          </>
        )}
        <p role="status">
          <VisuallyHidden>{said}</VisuallyHidden>
        </p>
      </div>
    </Fieldset>
  );
}
