import type { LineString, MultiPolygon, Polygon } from 'geojson'
import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl'
import { computed, onScopeDispose, ref, shallowRef, watch, type ComputedRef } from 'vue'
import type { Palette } from '@/map/palette'
import { dressDraft, hitAt, showAreas, showBuildings, showChosen, showFindings } from './draftLayers'
import { groundOf, outlineOf, type Outline } from './outline'
import { takePen, type Pen } from './pen'
import { ringsOf } from './snap'
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
  const codes = shallowRef<string[]>([])
  const houseCode = ref<string>()
  const line = shallowRef<LineString>()
  const undoable = ref(false)
  let dressed: { map: MapLibreMap; palette: Palette } | undefined
  let pen: Pen | undefined
  let outline: Outline | undefined
  let heard: (finding: number) => void = () => undefined

  const chosen = computed(() => codes.value.map(drawing.area).filter((area): area is DrawnArea => Boolean(area)))
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
    showChosen(dressed.map, houseCode.value ? [...codes.value, houseCode.value] : codes.value)
  }
  watch([drawing.areas, drawing.buildings, work.findings, codes, houseCode], redraw)

  async function moved() {
    if (!dressed) return
    const box = dressed.map.getBounds()
    const bbox = [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()].map((degrees) => degrees.toFixed(6)).join()
    await Promise.all([
      drawing.readAreas(bbox),
      drawing.readBuildings(dressed.map.getZoom() >= HOUSES_FROM ? bbox : undefined),
    ]).catch(() => undefined)
  }

  const penOn = () => tool.value === 'move-border' || tool.value === 'split'

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
    if (verb !== 'merge') codes.value = codes.value.slice(0, 1)
    if (verb === 'assign-building') codes.value = []
    if (verb && codes.value.length && penOn()) void begin()
  }

  /** Hands the pen over for the chosen grid; everything else that is drawn pulls it. */
  async function begin() {
    const area = chosen.value[0]
    if (!dressed || !area) return
    pen ??= await takePen(dressed.map, dressed.palette, () =>
      drawing.areas.value.filter((each) => each.properties.tier === 'GRID' && (tool.value === 'split' || each.properties.code !== codes.value[0])).flatMap((each) => ringsOf(each.geometry)),
    )
    pen.onHistory(() => (undoable.value = pen?.canUndo() ?? false))
    if (tool.value === 'split') pen.line((finished) => ((line.value = finished), (undoable.value = true)))
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

  function choose(grid: string) {
    if (tool.value === 'merge') codes.value = codes.value.includes(grid) ? codes.value.filter((code) => code !== grid) : [...codes.value, grid]
    else codes.value = [grid]
    if (may.value && penOn()) void begin()
  }

  /** Chooses by code what may lie out of sight; says where it is, or nothing when the draft has no such thing. */
  async function chooseCode(code: string): Promise<number[] | undefined> {
    const found = await drawing.find(code)
    if (!found || penDown()) return undefined
    if (found.properties.tier === 'BUILDING') houseCode.value = code
    else choose(code)
    return boxOf(found)
  }

  function undoStroke() {
    if (tool.value === 'split' && line.value) {
      line.value = undefined
      return void begin()
    }
    pen?.undo()
    undoable.value = pen?.canUndo() ?? false
  }

  function bodyOf(said: { name?: string; into?: string; why: string }): object | undefined {
    const [code] = codes.value
    switch (tool.value) {
      case 'split':
        return line.value && { code, by: line.value, names: said.name ? [said.name] : [], why: said.why }
      case 'merge':
        return { codes: codes.value, into: said.into, why: said.why }
      case 'move-border': {
        const ring = pen?.ring()
        return outline && ring && { code, ground: groundOf(outline, ring), why: said.why }
      }
      case 'rename':
        return { code, name: said.name, why: said.why }
      case 'assign-building':
        return { building: houseCode.value, grid: code, why: said.why }
      default:
        return undefined
    }
  }

  async function apply(said: { name?: string; into?: string; why: string }) {
    const body = bodyOf(said)
    if (!body || !(await work.act(tool.value!, body))) return
    const kept = said.into ?? codes.value[0]
    rest()
    tool.value = undefined
    houseCode.value = undefined
    codes.value = kept ? [kept] : []
    await moved()
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
  return { tool, chosen, house, drawn, undoable, dress, moved, take, pick, chooseCode, undoStroke, undoAct, apply, boxOf, onFinding: (listen: typeof heard) => (heard = listen) }
}
