export interface TilesAsked {
  /** Day whose grid is drawn; today's where not given. */
  date?: string | undefined
  /** To lie over a basemap in GCJ-02. */
  shifted?: boolean | undefined
  /** Other layers than the usual ones. */
  layers?: string[]
  /** Where the tiles come from; empty writes them as a path. */
  origin?: string
}

/** The address of the district's vector tiles. */
export function districtTiles({ date, shifted, layers, origin = location.origin }: TilesAsked = {}): string {
  const query = new URLSearchParams({ ...(shifted ? { datum: 'gcj02' } : {}), ...(date ? { date } : {}), ...(layers ? { layers: layers.join() } : {}) })
  // Commas stay as they are: the address is read by people, too.
  return `${origin}/api/v1/grid/tiles/{z}/{x}/{y}.mvt${query.size ? `?${query.toString().replaceAll('%2C', ',')}` : ''}`
}
