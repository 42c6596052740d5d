import type * as MapLibre from 'maplibre-gl'

let loaded: Promise<typeof MapLibre> | undefined

/** MapLibre on first need; its worker comes from our own origin as a file, as a strict content policy wants it. */
export function loadMap(): Promise<typeof MapLibre> {
  loaded ??= Promise.all([
    import('maplibre-gl'),
    import('maplibre-gl/dist/maplibre-gl-worker.mjs?url'),
    import('maplibre-gl/dist/maplibre-gl.css').then(() => import('./controls.css')),
  ]).then(([maplibre, worker]) => {
    maplibre.setWorkerUrl(worker.default)
    return maplibre
  })
  return loaded
}
