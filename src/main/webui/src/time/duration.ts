/** Of an ISO-8601 duration as the contract gives it: a text, or seconds. */
export function durationMinutes(given: string | number): number {
  if (typeof given === 'number') return given / 60
  const [, hours, minutes, seconds] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(given) ?? []
  return Number(hours ?? 0) * 60 + Number(minutes ?? 0) + Number(seconds ?? 0) / 60
}
