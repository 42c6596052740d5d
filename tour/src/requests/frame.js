/** What is cut off at each end of the file's positions, so that one wrong position does not shrink all others. */
const TAIL = 0.01;
/** Cut-off positions are drawn to the frame's edge; the district is round, so the frame keeps off its corners. */
const MARGIN = 0.06;

/** Maps the frame that holds the file's positions onto the district's extent, keeping what lies north in the north. */
export function frameOf(rows, extent) {
  const lon = axis(rows.map((row) => row.lon), extent.west, extent.east);
  const lat = axis(rows.map((row) => row.lat), extent.south, extent.north);
  return (row) => ({ lon: lon(row.lon), lat: lat(row.lat) });
}

function axis(values, from, to) {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  const [low, high] = [at(TAIL), at(1 - TAIL)];
  const inner = [from + (to - from) * MARGIN, to - (to - from) * MARGIN];
  return (value) => {
    const share = Number.isFinite(value) && high > low ? (value - low) / (high - low) : 0.5;
    return inner[0] + (inner[1] - inner[0]) * Math.min(1, Math.max(0, share));
  };
}
