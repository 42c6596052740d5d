import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl'

type Paint = Parameters<MapLibreMap['setPaintProperty']>[1]
type Layout = Parameters<MapLibreMap['setLayoutProperty']>[1]
type Drawn = Extract<LayerSpecification, { source: string }>

/**
 * Puts a layer on the map, or changes the one of this id in place: taking it away while its tiles are on their way and
 * putting it back would make the map forget what it was about to draw.
 */
export function put(map: MapLibreMap, layer: Drawn, below?: string): void {
  const there = map.getLayer(layer.id)
  if (there && (there.source !== layer.source || there.sourceLayer !== layer['source-layer'])) map.removeLayer(layer.id)
  else if (there) return change(map, layer)
  map.addLayer(layer, below)
}

function change(map: MapLibreMap, layer: Drawn): void {
  for (const [name, value] of Object.entries(layer.paint ?? {})) map.setPaintProperty(layer.id, name as Paint, value)
  for (const [name, value] of Object.entries(layer.layout ?? {})) map.setLayoutProperty(layer.id, name as Layout, value)
  if (layer.filter) map.setFilter(layer.id, layer.filter)
}
