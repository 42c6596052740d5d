import { expect, expectEachOnce } from '../journeys/expectation.js';
import { limitsOf } from '../journeys/narrator.js';
import { inFlight } from './in-flight.js';
import { passed } from './limits.js';

/** Instants nearer than this to a due are nobody's fault: the clock runs on while the tour asks. */
const NEAR = 180_000;

/**
 * Reads every case once more and holds it against the tour's own notes: its stage, each act as often as it was done, and
 * each passed limit noticed exactly once.
 *
 * @returns the sentences of what does not agree
 */
export async function audit(tour, requests, now) {
  const faults = [];
  await inFlight(tour.parallel, requests, async (request) => {
    const seen = await request.case.read();
    request.limits = limitsOf(seen);
    try {
      expect('stage', request.stage, seen.stage);
      expectEachOnce(seen.history, request.acts);
      const noticed = seen.history.filter(({ act }) => act === 'limit-passed').map(({ details }) => details.limit);
      const wanted = passed(request.limits.filter((limit) => !isNear(limit, now)), now);
      expect('passings noticed', wanted.sort().join(' '), noticed.filter((name) => !isNear(request.limits.find(({ limit }) => limit === name), now)).sort().join(' '));
    } catch (fault) {
      faults.push(`${request.case.number} (${request.row.id}): ${fault.message}`);
    }
  });
  return faults;
}

function isNear({ due, metAt }, now) {
  return Math.abs(new Date(due) - (metAt ? new Date(metAt) : now)) < NEAR;
}
