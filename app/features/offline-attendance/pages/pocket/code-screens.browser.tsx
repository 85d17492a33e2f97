import { type SyntheticEvent, useState } from 'react';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { isUsablePin, PIN_LENGTH } from '../../domain/lifetime.ts';
import { fill } from './pocket-texts.browser.ts';
import type { Words } from './words.browser.ts';

const digits = {
  type: 'password',
  inputMode: 'numeric',
  autoComplete: 'off',
  maxLength: PIN_LENGTH,
  width: 'sm',
} as const;

function typed(event: SyntheticEvent<HTMLFormElement>): [string, string] {
  event.preventDefault();
  const data = new FormData(event.currentTarget);
  return [String(data.get('code') ?? ''), String(data.get('again') ?? '')];
}

/** Chooses the code that locks the sheets on this phone. */
export function SetUpScreen({ words: { t }, onCode }: { words: Words; onCode: (code: string) => Promise<void> }) {
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    const [code, again] = typed(event);
    if (!isUsablePin(code)) return setProblem(t.codeWeak);
    if (code !== again) return setProblem(t.codesDiffer);
    setProblem(undefined);
    setBusy(true);
    return void onCode(code);
  };
  return (
    <Card title={t.setUpTitle} description={t.setUpText}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <TextInput name="code" label={t.code} error={problem} {...digits} />
          <TextInput name="again" label={t.codeAgain} {...digits} />
          <Button icon="lock" fullWidth disabled={isBusy}>
            {t.setUp}
          </Button>
        </Stack>
      </form>
    </Card>
  );
}

type UnlockProps = {
  words: Words;
  /** What is left after a wrong code; undefined when none was tried. */
  triesLeft: number | undefined;
  onCode: (code: string) => Promise<void>;
  onForget: () => void;
};

/** Asks for the code. */
export function UnlockScreen({ words: { t }, triesLeft, onCode, onForget }: UnlockProps) {
  const [isBusy, setBusy] = useState(false);
  const wrong =
    triesLeft === undefined ? undefined : triesLeft === 1 ? t.wrongLast : fill(t.wrong, { count: triesLeft });
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    const form = event.currentTarget;
    const [code] = typed(event);
    if (code === '' || isBusy) return;
    setBusy(true);
    void onCode(code).finally(() => {
      form.reset();
      setBusy(false);
    });
  };
  return (
    <Card title={t.unlockTitle}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {wrong ? (
            <Alert tone="danger" role="alert" compact>
              {wrong}
            </Alert>
          ) : null}
          <TextInput name="code" label={t.code} autoFocus {...digits} />
          <Button icon="lock" fullWidth disabled={isBusy}>
            {t.unlock}
          </Button>
          <Button type="button" variant="tertiary" icon="trash" onClick={onForget}>
            {t.forget}
          </Button>
        </Stack>
      </form>
    </Card>
  );
}
