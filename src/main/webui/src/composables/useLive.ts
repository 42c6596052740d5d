import { onScopeDispose, ref } from 'vue'
import { readClock } from '@/time/clock'

export type Line = 'connecting' | 'live' | 'lost'

const SOONEST = 400
const LONGEST = 30_000
/** A pulled cable closes nothing, so the line is tried often enough that the stale mark comes at once. */
const HEARTBEAT = 5_000

/**
 * Listens to "something changed" and reads again. The socket carries no data: whoever missed a message misses nothing
 * after the next reading. While the line is down the page says so and tries again, ever more slowly.
 */
export function useLive(reread: () => void) {
  const line = ref<Line>('connecting')
  let socket: WebSocket | undefined
  let wait = 1000
  let reconnect: ReturnType<typeof setTimeout> | undefined
  let pending: ReturnType<typeof setTimeout> | undefined
  let ended = false

  function changed() {
    pending ??= setTimeout(() => {
      pending = undefined
      reread()
    }, SOONEST)
  }

  function connect() {
    clearTimeout(reconnect)
    socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/v1/board/live`)
    socket.onopen = () => {
      line.value = 'live'
      wait = 1000
      changed()
    }
    socket.onmessage = changed
    socket.onclose = lost
  }

  function lost() {
    if (ended) return
    if (socket) socket.onclose = null
    socket?.close()
    socket = undefined
    line.value = 'lost'
    clearTimeout(reconnect)
    // A little chance, so that a hundred screens do not all knock at the same moment after a restart.
    reconnect = setTimeout(connect, wait * (0.75 + Math.random() / 2))
    wait = Math.min(wait * 2, LONGEST)
  }

  const beat = setInterval(() => void readClock(4000).catch(() => line.value === 'live' && lost()), HEARTBEAT)
  const online = () => line.value === 'lost' && connect()
  addEventListener('offline', lost)
  addEventListener('online', online)
  connect()

  onScopeDispose(() => {
    ended = true
    clearInterval(beat)
    clearTimeout(reconnect)
    clearTimeout(pending)
    removeEventListener('offline', lost)
    removeEventListener('online', online)
    if (socket) socket.onclose = null
    socket?.close()
  })
  return { line }
}
