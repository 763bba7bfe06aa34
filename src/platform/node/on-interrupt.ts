const SIGNALS = [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const;

/**
 * Tidies up before an interrupt ends the process, as long as a write is under way. Outside writes the system's own handling
 * stays in place: it ends the process at once, even in the middle of a long computation.
 * @returns stops watching
 */
export function onInterrupt(tidy: () => void): () => void {
  const handlers = SIGNALS.map(([signal, code]) => {
    const handler = () => {
      tidy();
      process.exit(code);
    };
    process.once(signal, handler);
    return () => process.off(signal, handler);
  });
  return () => {
    for (const stop of handlers) stop();
  };
}
