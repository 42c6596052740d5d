import { lightOf } from './limits.js';

const WITHIN = 60_000;

/**
 * The board's count of lights beside the tour's own. The board hears of things a moment later than they happen, and other
 * matters may be on it: those are counted from its list, ours from our notes.
 */
export async function compareWithBoard(tour, requests) {
  const until = Date.now() + WITHIN;
  for (;;) {
    const found = await look(tour, requests);
    if (found.agrees || Date.now() > until) return found;
    await new Promise((resume) => setTimeout(resume, 1_000));
  }
}

async function look(tour, requests) {
  const summary = await tour.product.as('command1').get('/api/v1/board/summary');
  const now = new Date(summary.asOf);
  const ours = new Map(requests.map((request) => [request.case.id, request]));
  const lights = {};
  const count = (light, whose) => (((lights[light] ??= { own: 0, listed: 0, others: 0, board: 0 })[whose] += 1), light);
  for (const request of requests.filter(({ open }) => open)) count(lightOf(request.running, now), 'own');
  for await (const matter of tour.product.list('command1', '/api/v1/board/matters')) {
    count(matter.light, ours.has(matter.id) ? 'listed' : 'others');
  }
  for (const [light, number] of Object.entries(summary.lights)) {
    if (number || lights[light]) (lights[light] ??= { own: 0, listed: 0, others: 0, board: 0 }).board = number;
  }
  const agrees = Object.values(lights).every(({ own, listed, others, board }) => own === listed && board === own + others);
  return { lights, agrees };
}
