import { shallowRef, watch } from 'vue'
import { get } from '@/api/http'
import { useLive } from '@/composables/useLive'
import { useLoad } from '@/composables/useLoad'
import { noPoints, type LivePoints } from '@/map/points'
import { jumps } from '@/shell/demoClock'
import { PRESSING } from './queries'

/** Figures, pressing matters and points of the board, read together whenever something has changed. */
export function useBoard(pressingLimit: number) {
  const points = shallowRef<LivePoints>(noPoints)
  const { data, problem, reload } = useLoad(async (signal) => {
    const [summary, pressing, live] = await Promise.all([
      get('/api/v1/board/summary', { signal }),
      get('/api/v1/board/matters', { query: { light: PRESSING, limit: pressingLimit }, signal }),
      get('/api/v1/board/points', { signal }),
    ])
    points.value = live as unknown as LivePoints
    return { summary, pressing: pressing.items }
  })
  const { line } = useLive(() => void reload())
  watch(jumps, () => void reload())
  void reload()
  return { data, points, problem, line, reload }
}
