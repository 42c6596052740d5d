import { shallowRef, watch } from 'vue'
import { get } from '@/api/http'
import { useLive } from '@/composables/useLive'
import { useLoad } from '@/composables/useLoad'
import { noPoints, type LivePoints } from '@/map/points'
import type { View } from '@/map/view'
import { jumps } from '@/shell/demoClock'
import { PRESSING } from './queries'
import { worstByArea } from './rows'

/** Figures, pressing matters, lateness of the grids and points of the map, read again whenever something has changed. */
export function useBoard(pressingLimit: number) {
  const view = shallowRef<View>()

  const { data, problem, reload } = useLoad(async (signal) => {
    const [summary, pressing, grids] = await Promise.all([
      get('/api/v1/board/summary', { signal }),
      get('/api/v1/board/matters', { query: { light: PRESSING, limit: pressingLimit }, signal }),
      get('/api/v1/board/areas', { query: { tier: 'GRID' }, signal }),
    ])
    return { summary, pressing: pressing.items, grids: worstByArea(grids) }
  })

  // The map asks for what it shows, so that a district with many matters sends no more than a screen can hold.
  const { data: points, reload: reloadPoints } = useLoad(
    async (signal) => (await get('/api/v1/board/points', { query: { ...view.value }, signal })) as unknown as LivePoints,
  )

  function reread() {
    void reload()
    void reloadPoints()
  }

  const { line } = useLive(reread)
  watch(jumps, reread)
  watch(view, () => void reloadPoints())
  reread()
  return { data, points, noPoints, problem, line, view, reload: reread }
}
