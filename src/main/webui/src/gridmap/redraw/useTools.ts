import type { LineString, MultiPolygon, Polygon } from 'geojson'
import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl'
import { computed, onScopeDispose, ref, shallowRef, watch, type ComputedRef } from 'vue'
import type { Palette } from '@/map/palette'
import { dressDraft, hitAt, showAreas, showBuildings, showChosen, showFindings } from './draftLayers'
import { groundOf, outlineOf, type Outline } from './outline'
import { takePen, type Pen } from './pen'
import { ringsOf } from './snap'
import { chosenAfter, draws, drawsLine, takesSeveral, wordsOf, type WorkTier } from './toolbox'
import type { useDraft, Verb } from './useDraft'
import type { DrawnArea, useDrawing } from './useDrawing'

interface Desk {
  work: ReturnType<typeof useDraft>
  drawing: ReturnType<typeof useDrawing>
  may: ComputedRef<boolean>
}

/** Houses are read only where a finger can tell them apart. */
const HOUSES_FROM = 15

/** What the hand holds and what it has chosen; between the map, the pen and the draft. */
export function useTools({ work, drawing, may }: Desk) {
  const tool = ref<Verb>()
  const tier = ref<WorkTier>('GRID')
  const codes = shallowRef<string[]>([])
  const to = ref<string>()
  const houseCode = ref<string>()
  const line = shallowRef<LineString>()
  const undoable = ref(false)
  let dressed: { map: MapLibreMap; palette: Palette } | undefined
  let pen: Pen | undefined
  let outline: Outline | undefined
  let heard: (finding: number) => void = () => undefined

  const chosen = computed(() => codes.value.map(drawing.area).filter((area): area is DrawnArea => Boolean(area)))
  const target = computed(() => (to.value ? drawing.area(to.value) : undefined))
  const house = computed(() => drawing.buildings.value.find((each) => each.properties.code === houseCode.value))
  const drawn = computed(() => Boolean(line.value))

  function dress(map: MapLibreMap, palette: Palette) {
    pen = undefined
    dressed = { map, palette }
    dressDraft(map, palette)
    redraw()
    void moved()
  }

  function redraw() {
    if (!dressed) return
    showAreas(dressed.map, drawing.areas.value)
    showBuildings(dressed.map, drawing.buildings.value)
    showFindings(dressed.map, work.findings.value)
    showChosen(dressed.map, [...codes.value, houseCode.value, to.value].filter((code): code is string => Boolean(code)))
  }
  watch([drawing.areas, drawing.buildings, work.findings, codes, houseCode, to], redraw)

  async function moved() {
    if (!dressed) return
    const box = dressed.map.getBounds()
    const bbox = [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()].map((degrees) => degrees.toFixed(6)).join()
    await Promise.all([
      drawing.readAreas(bbox),
      drawing.readBuildings(dressed.map.getZoom() >= HOUSES_FROM ? bbox : undefined),
    ]).catch(() => undefined)
  }

  const penOn = () => draws(tool.value)

  function rest() {
    pen?.rest()
    outline = undefined
    line.value = undefined
    undoable.value = false
  }

  function take(verb: Verb | undefined) {
    rest()
    tool.value = verb
    houseCode.value = undefined
    to.value = undefined
    codes.value = verb === 'assign-building' || verb === 'split-community' ? [] : takesSeveral(verb) ? codes.value : codes.value.slice(0, 1)
    if (verb && codes.value.length && penOn()) void begin()
  }

  /** Hands the pen over for the chosen grid; everything else that is drawn pulls it. */
  async function begin() {
    const area = chosen.value[0]
    if (!dressed || !area) return
    pen ??= await takePen(dressed.map, dressed.palette, () =>
      drawing.areas.value.filter((each) => each.properties.tier === 'GRID' && (drawsLine(tool.value) || each.properties.code !== codes.value[0])).flatMap((each) => ringsOf(each.geometry)),
    )
    pen.onHistory(() => (undoable.value = pen?.canUndo() ?? false))
    if (drawsLine(tool.value)) pen.line((finished) => ((line.value = finished), (undoable.value = true)))
    else {
      outline = outlineOf(area.geometry as Polygon | MultiPolygon)
      pen.edit(outline.ring)
    }
  }

  const penDown = () => Boolean(pen) && penOn() && codes.value.length > 0

  function pick(event: MapMouseEvent) {
    if (!dressed || penDown()) return
    const hit = hitAt(dressed.map, event.point)
    if (hit.finding !== undefined && !tool.value) return heard(hit.finding)
    if (tool.value === 'assign-building' && hit.building && !houseCode.value) return void (houseCode.value = hit.building)
    if (hit.grid) choose(hit.grid)
  }

  function choose(area: string) {
    const after = chosenAfter({ codes: codes.value, to: to.value }, area, tool.value, tier.value)
    codes.value = after.codes
    to.value = after.to
    if (may.value && penOn()) void begin()
  }

  /** Another tier has other tools; what was chosen is let go. */
  function workAt(other: WorkTier) {
    take(undefined)
    codes.value = []
    tier.value = other
  }

  /** Chooses by code what may lie out of sight; says where it is, or nothing when the draft has no such thing. */
  async function chooseCode(code: string): Promise<number[] | undefined> {
    const found = await drawing.find(code)
    if (!found || penDown()) return undefined
    if (found.properties.tier === 'BUILDING') houseCode.value = code
    else choose(found.properties.code)
    return boxOf(found)
  }

  function undoStroke() {
    if (drawsLine(tool.value) && line.value) {
      line.value = undefined
      return void begin()
    }
    pen?.undo()
    undoable.value = pen?.canUndo() ?? false
  }

  function bodyOf(said: { name?: string; into?: string; why: string }): object | undefined {
    const [code] = codes.value
    if (!tool.value) return undefined
    const words = wordsOf(tool.value, { codes: codes.value, to: to.value }, said)
    if (drawsLine(tool.value)) return line.value && { ...words, by: line.value }
    if (tool.value === 'assign-building') return { building: houseCode.value, grid: code, why: said.why }
    if (tool.value !== 'move-border') return words
    const ring = pen?.ring()
    return outline && ring && { ...words, ground: groundOf(outline, ring) }
  }

  async function apply(said: { name?: string; into?: string; why: string }) {
    const body = bodyOf(said)
    if (!body || !(await work.act(tool.value!, body))) return
    const kept = said.into ?? codes.value[0]
    rest()
    tool.value = undefined
    houseCode.value = undefined
    to.value = undefined
    await moved()
    codes.value = kept && drawing.area(kept) ? [kept] : []
  }

  async function undoAct() {
    rest()
    if (await work.undo()) await moved()
  }

  /** West, south, east and north of what is drawn. */
  function boxOf(area: DrawnArea): number[] {
    const all = ringsOf(area.geometry).flat()
    const lons = all.map(([lon]) => lon!)
    const lats = all.map(([, lat]) => lat!)
    return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
  }

  onScopeDispose(() => pen?.lay())
  return { tool, tier, codes, to, chosen, target, house, drawn, undoable, dress, moved, workAt, take, pick, chooseCode, undoStroke, undoAct, apply, boxOf, onFinding: (listen: typeof heard) => (heard = listen) }
}
