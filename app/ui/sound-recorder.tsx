import { Island } from './island.tsx';
import type { SoundRecorderProps } from './sound-recorder.island.tsx';

/**
 * A recorder for a form that takes sound: record, stop, listen, throw away or keep. Only where script and a microphone are at hand, so
 * a `FileInput` of the same name stands beside it. The page must load islands and be declared with `recordsSound`.
 */
export function SoundRecorder(props: SoundRecorderProps) {
  return (
    <Island name="sound-recorder" props={props}>
      {null}
    </Island>
  );
}
