import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Categories } from '../src/requests/categories.js';
import { arrivalOf, requesterOf } from '../src/requests/channels.js';
import { frameOf } from '../src/requests/frame.js';
import { requestOf, wallClock } from '../src/requests/read.js';

test('the file shows a twelve-hour clock', () => {
  assert.equal(wallClock('03/09/2015 12:42:27 AM'), Date.UTC(2015, 2, 9, 0, 42, 27));
  assert.equal(wallClock('03/09/2015 12:00:00 PM'), Date.UTC(2015, 2, 9, 12));
  assert.equal(wallClock('11/01/2015 11:59:59 PM'), Date.UTC(2015, 10, 1, 23, 59, 59));
  assert.throws(() => wallClock('2015-03-09'), /not a time/);
});

test('a row without a closing time is open', () => {
  const line = { CASE_ENQUIRY_ID: '1', OPEN_DT: '03/09/2015 12:42:27 AM', CLOSED_DT: '', LATITUDE: '42.3', LONGITUDE: '-71' };
  assert.equal(requestOf(line).closed, null);
});

test('the first row of the table that fits decides, the last one fits everything', () => {
  const categories = new Categories('reason,type,category\nstreet lights,knock,A\nstreet lights,,B\n,,C\n');
  assert.equal(categories.keyOf({ reason: 'Street Lights', type: 'Street Light Knock Downs' }), 'A');
  assert.equal(categories.keyOf({ reason: 'Street Lights', type: 'Outages' }), 'B');
  assert.equal(categories.keyOf({ reason: '', type: 'Anything' }), 'C');
  assert.throws(() => new Categories('reason,type,category\nx,,A\n'), /everything else/);
});

test('the shipped table has words for what the file is full of', () => {
  const categories = new Categories();
  assert.equal(categories.keyOf({ reason: 'Highway Maintenance', type: 'Pothole Repair (Internal)' }), 'M06013');
  assert.equal(categories.keyOf({ reason: 'Street Lights', type: 'Street Light Outages' }), 'C01037');
  assert.equal(categories.keyOf({ reason: 'Code Enforcement', type: 'Snow Removal' }), 'M10001');
  assert.equal(categories.keyOf({ reason: 'Notification', type: 'Notification' }), 'R12');
});

test('positions keep their sides; one that is far off is drawn to the edge', () => {
  const rows = Array.from({ length: 101 }, (_, step) => ({ lon: -71 + step / 1000, lat: 42 + step / 1000 }));
  const place = frameOf([...rows, { lon: 0, lat: 0 }], { west: 121, south: 31, east: 122, north: 32 });
  const [southWest, northEast] = [place(rows[0]), place(rows[100])];
  assert.ok(southWest.lon < northEast.lon && southWest.lat < northEast.lat);
  assert.ok(place({ lon: 0, lat: 0 }).lon <= 122 && place({ lon: 0, lat: 0 }).lat >= 31);
  assert.deepEqual(place({ lon: NaN, lat: NaN }), { lon: 121.5, lat: 31.5 });
});

test('a source that nobody knows is taken as a call, and every caller has a number', () => {
  assert.equal(arrivalOf({ source: 'Carrier pigeon' }).channel, 'HOTLINE');
  assert.match(requesterOf({ id: '101001327276' }).phone, /^100\d{8}$/);
});
