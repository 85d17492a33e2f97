/** Work that takes ever more memory, for the test of what ends it. */
export async function run(): Promise<never> {
  const held: Uint8Array[] = [];
  for (;;) {
    held.push(new Uint8Array(8 * 1024 * 1024).fill(1));
    await new Promise((go) => setTimeout(go, 5));
  }
}
