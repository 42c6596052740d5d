/** Everything is told in the city's time, whatever the machine's zone. */
export const ZONE = 'Asia/Shanghai';
const OFFSET = 8 * 3_600_000;

const PARTS = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const WEEKDAY = new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, weekday: 'short' });

/** 2026-11-23 周一 09:00 */
export function stamp(instant) {
  const parts = Object.fromEntries(PARTS.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${parts.year}-${parts.month}-${parts.day} ${WEEKDAY.format(instant)} ${parts.hour}:${parts.minute}`;
}

/** 2026-11-23 */
export function day(instant) {
  return stamp(instant).slice(0, 10);
}

/** The first Monday 00:00 in the city at or after the instant. */
export function mondayFrom(instant) {
  const local = new Date(+instant + OFFSET);
  const midnight = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate());
  const today = midnight === +local ? midnight : midnight + 86_400_000;
  const daysToMonday = (8 - new Date(today).getUTCDay()) % 7;
  return new Date(today + daysToMonday * 86_400_000 - OFFSET);
}

/** The instant itself by day, else half past eight in the next morning: nobody is called or verifies at night. */
export function awake(instant) {
  const local = new Date(+instant + OFFSET);
  const hour = local.getUTCHours();
  if (hour >= 8 && hour < 20) return instant;
  const midnight = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate() + (hour < 8 ? 0 : 1));
  return new Date(midnight + 8.5 * 3_600_000 - OFFSET);
}
