import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl'
import { watch, type ComputedRef, type Ref } from 'vue'
import { useRouter } from 'vue-router'
import type { AreaFigure } from '@/api/types'
import { display } from '@/map/display'
import type { Palette } from '@/map/palette'
import { addPoints, noPoints, showPoints, type LivePoints } from '@/map/points'
import { choose as ring, codeAt, mattersAt, showAreas, showUnits, unitAt, type Mark } from './layers'
import type { MapState, MapTier } from './urlState'

interface Shown {
  state: ComputedRef<MapState>
  tier: Ref<MapTier>
  marks: (palette: Palette) => Map<string, Mark>
  figures: Ref<ReadonlyMap<string, AreaFigure> | undefined>
  points: Ref<LivePoints | undefined>
  units: Ref<boolean>
  pick: (area: string | undefined, unit: string | undefined) => void
}

/** What the map page draws on its map, and what lies there when somebody clicks. */
export function useDrawn({ state, tier, marks, figures, points, units, pick }: Shown) {
  const router = useRouter()
  let on: { map: MapLibreMap; palette: Palette; shifted: boolean; scale: number } | undefined

  function dress(map: MapLibreMap, palette: Palette, shifted: boolean, scale: number) {
    on = { map, palette, shifted, scale }
    draw()
  }

  function draw() {
    if (!on) return
    showAreas(on.map, { tier: tier.value, marks: marks(on.palette), chosen: state.value.area, scale: on.scale }, on.palette)
    drawUnits()
    if (!on.map.getLayer('live')) addPoints(on.map, display.points(points.value ?? noPoints, on.shifted), on.palette, on.scale)
  }

  /** Matters stay on top of everything. */
  function drawUnits() {
    if (!on) return
    showUnits(on.map, units.value, state.value.unit)
    if (on.map.getLayer('live')) on.map.moveLayer('live')
  }

  watch([tier, () => state.value.shade, figures], draw)
  watch([units, () => state.value.unit], drawUnits)
  watch(
    () => state.value.area,
    (code) => on && ring(on.map, code, on.palette),
  )
  watch(points, (found) => on && showPoints(on.map, display.points(found ?? noPoints, on.shifted)))

  /** A matter opens; several that lie too near each other come closer; else it is the ground that is meant. */
  function at({ point, lngLat }: MapMouseEvent) {
    if (!on) return
    const { map } = on
    const matter = mattersAt(map, point)
    if (matter?.id) return void router.push(`/incidents/${matter.id}`)
    if (matter) return void map.easeTo({ center: lngLat, zoom: map.getZoom() + 2 })
    pick(codeAt(map, point), units.value ? unitAt(map, point) : undefined)
  }

  return { dress, at }
}
