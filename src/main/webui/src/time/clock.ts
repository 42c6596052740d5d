import { ref } from 'vue'
import { get } from '@/api/http'

/** The server's time. The product's clock can stand elsewhere than the browser's, and in the demo it can jump. */
export const now = ref(Date.now())
export const demo = ref(false)
/** False until the server has told its time; until then countdowns would lie. */
export const known = ref(false)

let ahead = 0

export function setServerTime(at: string, askedAt = Date.now()): void {
  const answeredAt = Date.now()
  // Half of the round trip has passed since the server looked at its clock.
  ahead = Date.parse(at) + (answeredAt - askedAt) / 2 - answeredAt
  known.value = true
  now.value = Date.now() + ahead
}

/** Asks the server for its time; throws as any request does, which tells the board that the line is dead. */
export async function readClock(timeout = 8000): Promise<void> {
  const askedAt = Date.now()
  const clock = await get('/api/v1/clock', { signal: AbortSignal.timeout(timeout) })
  setServerTime(clock.now, askedAt)
  demo.value = clock.demo
}

export function startClock(): void {
  setInterval(() => (now.value = Date.now() + ahead), 1000)
  const again = () => void readClock().catch(() => undefined)
  again()
  setInterval(again, 60_000)
  // A phone that slept has a stale offset and stopped timers.
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && again())
}
