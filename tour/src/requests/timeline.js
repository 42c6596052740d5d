import { arrivalOf } from './channels.js';
import { turnOf } from './turn.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** After how long, and after which share of the time until closure at most, each step of a closed request follows. */
const UNTIL_CLOSED = [
  ['sign', 30 * MINUTE, 0.02],
  ['assign', HOUR, 0.04],
  ['contact', 90 * MINUTE, 0.06],
  ['feedback', 2 * DAY, 0.4],
];
const BEFORE_CLOSED = [
  ['submit', DAY, 0.25],
  ['verify', 6 * HOUR, 0.1],
  ['revisit', 0, 0],
];

/** How far requests come that the file leaves open: some have not been looked at, most are being handled. */
const OPEN_STEPS = [
  ['sign', 40 * MINUTE],
  ['assign', HOUR],
  ['contact', 80 * MINUTE],
  ['feedback', 2 * DAY],
  ['submit', 5 * DAY],
];
const OPEN_REACH = [0, 1, 3, 3, 4, 4, 4, 4, 4, 5];

/**
 * The steps of one request with their instants, in the file's wall-clock time.
 *
 * @param staysOpen whether its result, once submitted, waits for somebody
 */
export function stepsOf(row, staysOpen = true) {
  const steps = row.closed === null ? openSteps(row, staysOpen) : closedSteps(row);
  const called = arrivalOf(row).requester;
  return [{ verb: 'report', at: row.opened }, ...steps.filter(({ verb }) => verb !== 'contact' || called)];
}

function closedSteps({ opened, closed }) {
  const whole = Math.max(0, closed - opened);
  return [
    ...UNTIL_CLOSED.map(([verb, after, share]) => ({ verb, at: opened + Math.min(after, share * whole) })),
    ...BEFORE_CLOSED.map(([verb, before, share]) => ({ verb, at: opened + whole - Math.min(before, share * whole) })),
  ];
}

function openSteps({ id, opened }, staysOpen) {
  const reach = OPEN_REACH[turnOf(id, OPEN_REACH.length)];
  return OPEN_STEPS.slice(0, staysOpen ? reach : Math.min(reach, 4)).map(([verb, after]) => ({ verb, at: opened + after }));
}

/** Merges the steps of all requests in time order; what happens at one instant keeps the order of its request. */
export function merge(requests) {
  return requests
    .flatMap((request) => request.steps.map((step, index) => ({ request, index, ...step })))
    .sort((a, b) => a.at - b.at || (a.request.row.id < b.request.row.id ? -1 : a.request.row.id > b.request.row.id ? 1 : a.index - b.index));
}

/** Cuts merged steps into hours that have any; inside an hour each request has its steps together, in order. */
export function* hours(merged) {
  let hour = [];
  for (const step of merged) {
    if (hour.length && Math.floor(hour[0].at / HOUR) !== Math.floor(step.at / HOUR)) {
      yield byRequest(hour);
      hour = [];
    }
    hour.push(step);
  }
  if (hour.length) yield byRequest(hour);
}

function byRequest(steps) {
  const requests = new Map();
  for (const step of steps) {
    if (!requests.has(step.request)) requests.set(step.request, []);
    requests.get(step.request).push(step);
  }
  return { from: steps[0].at, requests };
}
