import { onScopeDispose, shallowRef } from 'vue'
import type { Position, Reading } from '@/api/types'

/** Where the phone is, only while a page that needs it is open and only if that was allowed before; nothing is kept. */
export function useHere() {
  const here = shallowRef<Reading>()
  let watching: number | undefined
  let ended = false

  void navigator.permissions
    ?.query({ name: 'geolocation' })
    .then((permission) => {
      if (ended || permission.state !== 'granted') return
      watching = navigator.geolocation.watchPosition(
        ({ coords }) => (here.value = { lon: coords.longitude, lat: coords.latitude, accuracy: coords.accuracy }),
        () => (here.value = undefined),
        { maximumAge: 30_000 },
      )
    })
    .catch(() => undefined)

  onScopeDispose(() => {
    ended = true
    if (watching !== undefined) navigator.geolocation.clearWatch(watching)
  })
  return { here }
}

/** Metres on the ground between two near places; a flat earth is exact enough inside a district. */
export function metresBetween(a: Position, b: Position): number {
  const north = (b.lat - a.lat) * 111_195
  const east = (b.lon - a.lon) * 111_195 * Math.cos((a.lat * Math.PI) / 180)
  return Math.hypot(north, east)
}
