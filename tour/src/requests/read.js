import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

const NEEDED = ['CASE_ENQUIRY_ID', 'OPEN_DT', 'CLOSED_DT', 'CASE_TITLE', 'REASON', 'TYPE', 'Location', 'LATITUDE', 'LONGITUDE', 'Source'];

/**
 * Reads a file of resident requests in the shape of Boston's open data. Times have no zone there: they stay wall-clock
 * times, as milliseconds since 1970 of a clock that shows them.
 */
export async function readRequests(file, limit = Infinity) {
  const rows = [];
  const lines = createReadStream(file).pipe(parse({ columns: headed, bom: true, trim: true }));
  for await (const line of lines) {
    rows.push(requestOf(line));
    if (rows.length === limit) break;
  }
  if (!rows.length) throw new Error(`${file} has no rows`);
  return rows;
}

function headed(names) {
  const missing = NEEDED.filter((name) => !names.includes(name));
  if (missing.length) throw new Error(`the file has no column ${missing.join(', ')}`);
  return names;
}

export function requestOf(line) {
  return {
    id: line.CASE_ENQUIRY_ID,
    opened: wallClock(line.OPEN_DT),
    closed: line.CLOSED_DT ? wallClock(line.CLOSED_DT) : null,
    title: line.CASE_TITLE,
    reason: line.REASON,
    type: line.TYPE,
    address: line.Location,
    lat: Number(line.LATITUDE),
    lon: Number(line.LONGITUDE),
    source: line.Source,
  };
}

/** 03/09/2015 12:42:27 AM */
export function wallClock(text) {
  const parts = /^(\d\d)\/(\d\d)\/(\d{4}) (\d\d):(\d\d):(\d\d) (AM|PM)$/.exec(text);
  if (!parts) throw new Error(`not a time: "${text}"`);
  const [month, day, year, hour, minute, second] = parts.slice(1, 7).map(Number);
  return Date.UTC(year, month - 1, day, (hour % 12) + (parts[7] === 'PM' ? 12 : 0), minute, second);
}
