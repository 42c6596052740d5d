import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { isoDay } from '@/time/format'
import { now } from '@/time/clock'
import { queryOf, stateOf, type MapState } from './urlState'

/** What the map shows is its address: every view can be sent on, and the browser's back button undoes a step. */
export function useMapState() {
  const route = useRoute()
  const router = useRouter()
  const state = computed(() => stateOf(route.query))
  const today = computed(() => isoDay(now.value))
  const isToday = computed(() => !state.value.day || state.value.day === today.value)

  /** A step that somebody means to take back goes into the history; moving the map does not. */
  function set(change: Partial<MapState>, step: 'push' | 'replace' = 'replace') {
    return router[step]({ path: route.path, query: queryOf({ ...state.value, ...change }) })
  }

  return { state, today, isToday, set }
}
