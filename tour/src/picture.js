import * as zlib from 'node:zlib';

const WIDTH = 320;
const HEIGHT = 240;

/**
 * A photograph made in code: a street under the sky with one thing lying on it, coloured by a word, so that pictures of
 * different matters differ and the same matter looks the same again.
 *
 * @param {string} word what it is a picture of
 * @param {boolean} settled the thing is gone: the picture after the work
 */
export function picture(word, settled = false) {
  const seed = [...word].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) >>> 0, 7);
  const hue = [90 + (seed % 120), 60 + ((seed >> 7) % 120), 50 + ((seed >> 14) % 120)];
  const centre = [WIDTH * (0.3 + ((seed >> 5) % 40) / 100), HEIGHT * 0.72];
  const rows = Buffer.alloc(HEIGHT * (WIDTH * 3 + 1));
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const inThing = Math.hypot((x - centre[0]) / 1.7, y - centre[1]) < 22 + 5 * Math.sin(x / 5);
      rows.set(!settled && inThing ? shaded(hue, x, y) : street(x, y), y * (WIDTH * 3 + 1) + 1 + x * 3);
    }
  }
  return { name: `${settled ? 'after' : 'before'}.png`, type: 'image/png', bytes: png(rows) };
}

function street(x, y) {
  const horizon = HEIGHT * 0.5;
  if (y < horizon) return [150 + y / 3, 185 + y / 3, 225];
  const depth = (y - horizon) / horizon;
  const fromMiddle = Math.abs(x - WIDTH / 2) / (40 + 260 * depth);
  if (fromMiddle > 0.55) return [120 + 60 * depth, 150 + 20 * depth, 110];
  if (fromMiddle < 0.012 && Math.floor(24 / (depth + 0.1)) % 2 === 0) return [235, 235, 225];
  return shaded([105, 105, 108], x, y);
}

/** A little grain, without which everything looks painted. */
function shaded([red, green, blue], x, y) {
  const grain = ((x * 7919 + y * 104_729) >>> 3) % 17;
  return [red + grain, green + grain, blue + grain];
}

function png(rows) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', zlib.deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind, data) {
  const framed = Buffer.alloc(data.length + 12);
  framed.writeUInt32BE(data.length, 0);
  framed.write(kind, 4, 'ascii');
  data.copy(framed, 8);
  framed.writeUInt32BE(crc32(framed.subarray(4, data.length + 8)), data.length + 8);
  return framed;
}

/** CRC-32 of PNG; Node has its own from 20.15 on. */
export function crc32(bytes) {
  if (zlib.crc32) return zlib.crc32(bytes);
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
