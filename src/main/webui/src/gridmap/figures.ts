import { computed, type Ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { get } from '@/api/http'
import type { AreaFigure } from '@/api/types'
import { useLive } from '@/composables/useLive'
import { useLoad } from '@/composables/useLoad'
import type { Palette } from '@/map/palette'
import { noPoints, type LivePoints } from '@/map/points'
import type { View } from '@/map/view'
import { hasAny } from '@/session/session'
import { jumps } from '@/shell/demoClock'
import { number } from '@/time/format'
import { LIGHTS } from '@/time/lights'
import { classAt, loadClasses, worstLight } from './classes'
import type { Mark } from './layers'
import { TIERS, type MapTier, type Shade } from './urlState'

/** An administrator sees no matter of any resident, so there is nothing he could be shown by shade. */
export const seesMatters = () => hasAny('COMMAND', 'SUPERVISOR', 'DISPATCHER', 'SUB_DISTRICT_LEADER', 'SUB_DISTRICT_CLERK')

const OPACITY = { YELLOW: 0.2, RED: 0.28, DARK_RED: 0.45, GREEN: 0, STOPPED: 0 } as const

/**
 * What is open in every area of the three tiers, and, while somebody wants them, the matters themselves where the map
 * looks; kept fresh. Both hold what the reader may see and no more.
 */
export function useLedger(view: Ref<View | undefined>, wanted: Ref<boolean>) {
  const { data: points, reload: reloadPoints } = useLoad(async (signal) =>
    wanted.value ? ((await get('/api/v1/board/points', { query: { ...view.value }, signal })) as unknown as LivePoints) : noPoints,
  )
  const { data, problem, reload } = useLoad(async (signal) => {
    const tiers = await Promise.all(TIERS.map((tier) => get('/api/v1/board/areas', { query: { tier }, signal })))
    return new Map(tiers.flat().map((figure) => [figure.code, figure]))
  })
  if (seesMatters()) {
    const reread = () => {
      void reload()
      void reloadPoints()
    }
    useLive(reread)
    watch(jumps, reread)
    watch([view, wanted], () => void reloadPoints())
    reread()
  }
  return { figures: data, problem, points, reload }
}

/** Turns figures into fills and the words on the map. */
export function useShade(figures: Ref<ReadonlyMap<string, AreaFigure> | undefined>, tier: Ref<MapTier>, shade: Ref<Shade>) {
  const { t, locale } = useI18n()
  const ofTier = computed(() => [...(figures.value?.values() ?? [])].filter((figure) => figure.tier === tier.value))
  const classes = computed(() => loadClasses(ofTier.value.map((figure) => figure.open)))

  function markOf(figure: AreaFigure, palette: Palette): Mark | undefined {
    if (shade.value === 'load') {
      const at = classAt(figure.open, classes.value)
      return at === undefined
        ? undefined
        : { color: palette.load[at]!, opacity: 0.8, text: t('grid.legendOne', { n: number(figure.open, locale.value) }), weight: figure.open }
    }
    const light = worstLight(figure)
    if (!light) return undefined
    const n = light === 'YELLOW' ? figure.soon : figure.late
    return { color: palette.lights[light], opacity: OPACITY[light], icon: `light-${light}`, text: t('grid.legendOne', { n: number(n, locale.value) }), weight: n - LIGHTS.indexOf(light) * 1e6 }
  }

  function marks(palette: Palette): Map<string, Mark> {
    const found = new Map<string, Mark>()
    if (shade.value === 'none') return found
    for (const figure of ofTier.value) {
      const mark = markOf(figure, palette)
      if (mark) found.set(figure.code, mark)
    }
    return found
  }

  return { ofTier, classes, marks }
}
