import { turnOf } from './turn.js';

/** How a request of each source reaches the city here. */
const BY_SOURCE = {
  'Constituent Call': { channel: 'HOTLINE', requester: true, photo: false },
  'Self Service': { channel: 'PUBLIC', requester: true, photo: false },
  'Citizens Connect App': { channel: 'PUBLIC', requester: false, photo: true },
  'Employee Generated': { channel: 'FIELD', requester: false, photo: true },
  'City Worker App': { channel: 'FIELD', requester: false, photo: true },
  'Maximo Integration': { channel: 'HOTLINE', requester: false, photo: false },
};

/** Sources that the table does not know are taken as calls. */
export function arrivalOf(row) {
  return BY_SOURCE[row.source] ?? BY_SOURCE['Constituent Call'];
}

/** A requester with a number that no network gives out. */
export function requesterOf(row) {
  return { name: `Requester ${row.id.slice(-5)}`, phone: `100${String(turnOf(row.id, 100_000_000)).padStart(8, '0')}` };
}
