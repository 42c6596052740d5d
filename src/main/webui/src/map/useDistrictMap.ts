import type { Map as MapLibreMap, MapOptions } from 'maplibre-gl'
import { computed, onBeforeUnmount, onMounted, shallowRef, watch, type Ref } from 'vue'
import { get } from '@/api/http'
import { asProblem, type Problem } from '@/api/problem'
import { theme } from '@/shell/theme'
import { useBasemaps } from './basemaps'
import { display } from './display'
import type { LonLat } from './gcj02'
import { loadMap } from './loadMap'
import { readPalette, type Palette } from './palette'
import { districtStyle, LABEL_FONT } from './style'
import { drawsVectors } from './webgl'

/** West, south, east and north in degrees of the product, never of a shifted basemap. */
export type Box = [west: number, south: number, east: number, north: number]

/** Where a map begins: on a place, or on a box; without either on the whole district. */
export type Start = { place: LonLat; zoom: number } | { box: Box; padding?: number; maxZoom?: number } | undefined

interface Wishes {
  /** Day whose grid is drawn; today's where it gives none. */
  date?: () => string | undefined
  scale?: () => number
  start?: () => Start
  /** Pixels around the district. */
  padding?: () => number
  options?: Partial<MapOptions>
  /** A hand that looks on only: no buttons. */
  still?: boolean | undefined
  scaleBar?: boolean
  /** Borders are drawn on it, so nothing that is shifted may lie under it. */
  unshifted?: boolean | undefined
  /** Puts the page's own things on the map: at first, and anew in another theme or over another basemap. */
  dress?: (map: MapLibreMap, palette: Palette) => void
  /** The map is there; told once. */
  made?: (map: MapLibreMap) => void
}

/** Every map of the district begins here: its style, its basemap, its buttons, its theme, its end. */
export function useDistrictMap(root: Ref<HTMLElement | undefined>, wishes: Wishes = {}) {
  const { basemap: chosen, ready } = useBasemaps()
  const vectors = drawsVectors()
  const problem = shallowRef<Problem>()
  const map = shallowRef<MapLibreMap>()
  const basemap = computed(() => (wishes.unshifted && chosen.value?.shifted ? undefined : chosen.value))
  const shifted = computed(() => !!basemap.value?.shifted)
  let gone = false

  const out = (place: LonLat) => display.out(place, shifted.value)
  const back = (place: LonLat) => display.back(place, shifted.value)
  const boxOut = ([west, south, east, north]: Box) => [...out([west, south]), ...out([east, north])] as Box
  const style = () => districtStyle(readPalette(), { scale: wishes.scale?.(), basemap: basemap.value, date: wishes.date?.() })

  async function whole(): Promise<Start> {
    // A day before the first drawing has no extent; today's shows where one is.
    const extent = await get('/api/v1/grid/extent', { query: { date: wishes.date?.() } }).catch(() => get('/api/v1/grid/extent'))
    return { box: extent.bbox as Box, padding: wishes.padding?.() ?? 16 }
  }

  async function begin(): Promise<void> {
    problem.value = undefined
    const [maplibre, , district] = await Promise.all([loadMap(), ready, wishes.start?.() ? undefined : whole()])
    // A place or box may have been asked for meanwhile.
    const start = (wishes.start?.() ?? district)!
    if (gone || !root.value) return
    const made = new maplibre.Map({
      container: root.value,
      style: style(),
      ...('place' in start
        ? { center: out(start.place), zoom: start.zoom }
        : { bounds: boxOut(start.box), fitBoundsOptions: { padding: start.padding ?? 16, ...(start.maxZoom ? { maxZoom: start.maxZoom } : {}) } }),
      attributionControl: false,
      localIdeographFontFamily: LABEL_FONT,
      interactive: !wishes.still,
      dragRotate: false,
      pitchWithRotate: false,
      fadeDuration: 0,
      ...wishes.options,
    })
    made.touchZoomRotate.disableRotation()
    if (!wishes.still) made.addControl(new maplibre.NavigationControl({ showCompass: false }), 'bottom-right')
    if (wishes.scaleBar) made.addControl(new maplibre.ScaleControl({ maxWidth: 96 }), 'bottom-right')
    if (wishes.dress) made.on('style.load', () => wishes.dress!(made, readPalette()))
    map.value = made
    wishes.made?.(made)
  }

  const tryAgain = () => begin().catch((thrown: unknown) => void (problem.value = asProblem(thrown)))

  watch([theme, basemap], () => map.value?.setStyle(style(), { diff: false }), { flush: 'post' })
  onMounted(() => vectors && tryAgain())
  onBeforeUnmount(() => {
    gone = true
    map.value?.remove()
  })

  return { map, vectors, problem, tryAgain, shifted, out, back, boxOut }
}
