/**
 * GCJ-02 at the display edge: the same published arithmetic as the server's Gcj02 (a test compares the two). What lies
 * over a shifted basemap is shown shifted; a click on it is shifted back before anybody hears of it.
 */
const AXIS = 6_378_245
const ECCENTRICITY = 0.006693421622965943
const RAD = Math.PI / 180

export type LonLat = [lon: number, lat: number]

const waves = (height: number, frequency: number, height2: number, frequency2: number, at: number) =>
  (2 / 3) * (height * Math.sin(frequency * Math.PI * at) + height2 * Math.sin(frequency2 * Math.PI * at))

const northward = (x: number, y: number) =>
  -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x)) +
  waves(20, 6, 20, 2, x) + waves(20, 1, 40, 1 / 3, y) + waves(160, 1 / 12, 320, 1 / 30, y)

const eastward = (x: number, y: number) =>
  300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) +
  waves(20, 6, 20, 2, x) + waves(20, 1, 40, 1 / 3, x) + waves(150, 1 / 12, 300, 1 / 30, x)

const shifted = ([lon, lat]: LonLat) => lon >= 72.004 && lon <= 137.8347 && lat >= 0.8293 && lat <= 55.8271

/** Where a shifted map shows a place given in CGCS2000 degrees. */
export function toGcj02(place: LonLat): LonLat {
  if (!shifted(place)) return place
  const [lon, lat] = place
  const magic = 1 - ECCENTRICITY * Math.sin(lat * RAD) ** 2
  const root = Math.sqrt(magic)
  const north = northward(lon - 105, lat - 35) / ((AXIS * (1 - ECCENTRICITY)) / (magic * root)) / RAD
  const east = eastward(lon - 105, lat - 35) / ((AXIS / root) * Math.cos(lat * RAD)) / RAD
  return [lon + east, lat + north]
}

/** CGCS2000 degrees of a place that a shifted map shows here. */
export function fromGcj02([lon, lat]: LonLat): LonLat {
  let place: LonLat = [lon, lat]
  for (let round = 0; round < 30; round++) {
    const shown = toGcj02(place)
    const east = lon - shown[0]
    const north = lat - shown[1]
    place = [place[0] + east, place[1] + north]
    if (Math.abs(east) < 1e-10 && Math.abs(north) < 1e-10) break
  }
  return place
}
