import type { LineString, Polygon, Position } from 'geojson'
import type { Map as MapLibreMap } from 'maplibre-gl'
import type { TerraDraw } from 'terra-draw'
import type { Palette } from '@/map/palette'
import { snapTo } from './snap'

export interface Pen {
  /** Lets the user draw one line; told when it is finished. */
  line(done: (line: LineString) => void): void
  /** Gives the user a ring whose corners he drags, adds in the middle of a side, or deletes by the right button. */
  edit(ring: Position[]): void
  /** The ring as it is now. */
  ring(): Position[] | undefined
  undo(): boolean
  canUndo(): boolean
  onHistory(heard: () => void): void
  /** Takes what was drawn away; the map is the map's again. */
  rest(): void
  lay(): void
}

/** The colours of the house as the library wants them: six hexadecimal digits. */
const hex = (color: string) => color as `#${string}`

/** A pen on the map that is pulled to the corners and borders of what already lies there. Loaded when it is needed. */
export async function takePen(map: MapLibreMap, palette: Palette, rings: () => Position[][]): Promise<Pen> {
  const [lib, { TerraDrawMapLibreGLAdapter }] = await Promise.all([import('terra-draw'), import('terra-draw-maplibre-gl-adapter')])
  const project = (lon: number, lat: number) => map.project([lon, lat])
  const snapping = {
    toCustom: (event: { containerX: number; containerY: number }) => snapTo({ x: event.containerX, y: event.containerY }, rings(), project),
  }
  const accent = hex(palette.accent)
  const surface = hex(palette.surface)
  const draw: TerraDraw = new lib.TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: 9 }),
    modes: [
      new lib.TerraDrawLineStringMode({
        snapping,
        styles: { lineStringColor: accent, lineStringWidth: 3, closingPointColor: accent, snappingPointColor: accent, snappingPointWidth: 6 },
      }),
      new lib.TerraDrawPolygonMode({ styles: { fillColor: accent, fillOpacity: 0.12, outlineColor: accent, outlineWidth: 3 } }),
      new lib.TerraDrawSelectMode({
        allowManualDeselection: false,
        flags: {
          polygon: { feature: { draggable: false, selfIntersectable: false, coordinates: { draggable: true, deletable: true, midpoints: true, snappable: snapping } } },
        },
        styles: {
          selectedPolygonColor: accent,
          selectedPolygonFillOpacity: 0.12,
          selectedPolygonOutlineColor: accent,
          selectedPolygonOutlineWidth: 3,
          selectionPointColor: surface,
          selectionPointWidth: 6,
          selectionPointOutlineColor: accent,
          selectionPointOutlineWidth: 2,
          midPointColor: accent,
          midPointWidth: 4,
          midPointOutlineColor: surface,
          midPointOutlineWidth: 1,
        },
      }),
    ],
    undoRedo: { modeLevel: new lib.TerraDrawModeUndoRedo(), sessionLevel: new lib.TerraDrawSessionUndoRedo() },
  })
  let finished: (() => void) | undefined
  draw.start()
  draw.on('finish', () => finished?.())

  const drawn = <G>(type: string) => draw.getSnapshot().find((feature) => feature.geometry.type === type)?.geometry as G | undefined

  return {
    line(done) {
      draw.clear()
      draw.setMode('linestring')
      finished = () => {
        const line = drawn<LineString>('LineString')
        if (line) done(line)
      }
    },
    edit(ring) {
      draw.clear()
      finished = undefined
      const [added] = draw.addFeatures([{ type: 'Feature', geometry: { type: 'Polygon', coordinates: [ring] }, properties: { mode: 'polygon' } }])
      if (!added?.valid) throw new Error(`not editable: ${added?.reason}`)
      draw.selectFeature(added.id!)
      draw.clearUndoRedoHistory()
    },
    ring: () => drawn<Polygon>('Polygon')?.coordinates[0],
    undo: () => draw.undo(),
    canUndo: () => draw.canUndo(),
    onHistory: (heard) => draw.on('history', heard),
    rest() {
      draw.clear()
      finished = undefined
      draw.setMode('static')
    },
    lay: () => draw.stop(),
  }
}
