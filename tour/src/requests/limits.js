/**
 * The tour's own reckoning of lights, from the instants that the product named at dispatch; the board's is compared with it.
 * Domain rules: as the worst limit that runs, and dark red when two are late.
 */
const WORST = ['GREEN', 'YELLOW', 'RED', 'DARK_RED'];

export function lightOf(limits, now) {
  const lights = limits.filter(({ metAt }) => !metAt).map((limit) => WORST.indexOf(light(limit, now)));
  const late = lights.filter((one) => one >= WORST.indexOf('RED')).length;
  return late >= 2 ? 'DARK_RED' : WORST[Math.max(0, ...lights)];
}

function light({ due, yellowFrom, darkFrom }, now) {
  if (now >= new Date(darkFrom)) return 'DARK_RED';
  if (now >= new Date(due)) return 'RED';
  return now >= new Date(yellowFrom) ? 'YELLOW' : 'GREEN';
}

/** The limits that were passed: met too late, or still not met. */
export function passed(limits, now) {
  return limits.filter(({ due, metAt }) => (metAt ? new Date(metAt) : now) >= new Date(due)).map(({ limit }) => limit);
}
