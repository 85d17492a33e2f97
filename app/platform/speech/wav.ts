const HEADER = 44;
const RATE = 16_000;

/**
 * Speech written as a stream (WAV of one channel, 16 bits, its length not known when it began) as a whole file of 16 kHz: 32 kB a second.
 * Throws a RangeError at anything else.
 */
export function wholeWav(streamed: Buffer): Buffer {
  const isWav = streamed.length > HEADER && streamed.toString('latin1', 0, 4) === 'RIFF';
  if (!isWav || streamed.readUInt16LE(22) !== 1 || streamed.readUInt16LE(34) !== 16) throw new RangeError('not speech');
  const rate = streamed.readUInt32LE(24);
  const samples = (streamed.length - HEADER) >> 1;
  const sampleAt = (index: number) => streamed.readInt16LE(HEADER + 2 * Math.min(index, samples - 1));
  const count = Math.floor((samples * RATE) / rate);
  const wav = Buffer.alloc(HEADER + 2 * count);
  streamed.copy(wav, 0, 0, HEADER);
  wav.writeUInt32LE(wav.length - 8, 4);
  wav.writeUInt32LE(RATE, 24);
  wav.writeUInt32LE(2 * RATE, 28);
  wav.writeUInt32LE(2 * count, 40);
  for (let index = 0; index < count; index += 1) {
    const at = (index * rate) / RATE;
    const before = Math.floor(at);
    const between = sampleAt(before) + (sampleAt(before + 1) - sampleAt(before)) * (at - before);
    wav.writeInt16LE(Math.round(between), HEADER + 2 * index);
  }
  return wav;
}
