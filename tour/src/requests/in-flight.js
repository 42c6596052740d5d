/** Does something for each, so many at a time; the first failure ends it, after those in flight have ended. */
export async function inFlight(count, things, act) {
  const waiting = things[Symbol.iterator]();
  let failure = null;
  async function worker() {
    for (let next = waiting.next(); !next.done && !failure; next = waiting.next()) {
      try {
        await act(next.value);
      } catch (thrown) {
        failure ??= thrown;
      }
    }
  }
  await Promise.all(Array.from({ length: count }, worker));
  if (failure) throw failure;
}
