/** Something came out otherwise than the rules say: the tour ends with this. */
export class Unexpected extends Error {}

export function expect(what, wanted, found) {
  if (wanted !== found) throw new Unexpected(`${what}: expected ${wanted}, found ${found}`);
}

/** Acts that people bring about: each as often as it was done, however often the product was killed meanwhile. */
const BY_LADDER = /^(limit-passed$|remind-|urge-|supervise-|notify-|summon-)/;

/**
 * Compares a case's history with what was done: nothing lost, nothing doubled. What the ladder wrote stands there once
 * for each limit.
 *
 * @param {string[]} done the acts of people, as often as they were done
 */
export function expectEachOnce(history, done) {
  const acts = history.map(({ act }) => act).filter((act) => !BY_LADDER.test(act));
  for (const act of new Set([...acts, ...done])) {
    const count = (list) => list.filter((other) => other === act).length;
    expect(`times that it was ${act}`, count(done), count(acts));
  }
  const noticed = history
    .filter(({ act }) => BY_LADDER.test(act))
    .map(({ act, details }) => `${act} ${details.limit ?? ''}`);
  const twice = noticed.find((notice, index) => /L[1-4]/.test(notice) && noticed.indexOf(notice) !== index);
  if (twice) throw new Unexpected(`noticed twice: ${twice}`);
  return acts.length + noticed.length;
}
