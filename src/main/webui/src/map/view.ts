/** What a map shows: `west,south,east,north` in degrees, and its zoom. */
export interface View {
  bbox: string
  zoom: number
}
