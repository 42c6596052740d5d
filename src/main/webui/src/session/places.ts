import type { IconName } from '@/components/icons'
import { hasAny, home, type Role } from './session'

export interface Place {
  path: string
  /** Key under `nav` in the message bundles. */
  name: string
  icon: IconName
  roles: Role[]
}

/** Who works with the grid as a map; redrawing it is the administrator's alone. */
export const MAP_ROLES: Role[] = ['COMMAND', 'ADMIN', 'SUPERVISOR', 'DISPATCHER', 'SUB_DISTRICT_LEADER', 'SUB_DISTRICT_CLERK']

const PLACES: Place[] = [
  { path: '/field', name: 'field', icon: 'check', roles: ['GRID_WORKER'] },
  { path: '/orders', name: 'orders', icon: 'tray', roles: ['WINDOW_CLERK', 'HANDLER', 'SUB_DISTRICT_CLERK'] },
  { path: '/pool', name: 'pool', icon: 'route', roles: ['DISPATCHER'] },
  { path: '/revisits', name: 'revisits', icon: 'phone', roles: ['REVISITOR'] },
  {
    path: '/whistles',
    name: 'whistles',
    icon: 'whistle',
    roles: ['SUB_DISTRICT_LEADER', 'SUB_DISTRICT_CLERK', 'GRID_WORKER', 'WINDOW_CLERK', 'HANDLER', 'SUPERVISOR', 'COMMAND', 'DISPATCHER'],
  },
  { path: '/notices', name: 'notices', icon: 'stamp', roles: ['SUPERVISOR', 'COMMAND', 'WINDOW_CLERK', 'SUB_DISTRICT_CLERK'] },
  { path: '/applications', name: 'applications', icon: 'ask', roles: ['WINDOW_CLERK', 'HANDLER', 'SUB_DISTRICT_CLERK', 'DISPATCHER', 'SUPERVISOR', 'COMMAND'] },
  { path: '/board', name: 'board', icon: 'board', roles: ['COMMAND', 'SUPERVISOR', 'DISPATCHER', 'SUB_DISTRICT_LEADER', 'SUB_DISTRICT_CLERK', 'ADMIN'] },
  { path: '/matters', name: 'matters', icon: 'list', roles: ['COMMAND', 'SUPERVISOR', 'DISPATCHER', 'REVISITOR', 'SUB_DISTRICT_LEADER', 'ADMIN', 'GRID_WORKER'] },
  { path: '/ledgers', name: 'ledgers', icon: 'book', roles: ['COMMAND', 'SUPERVISOR', 'DISPATCHER', 'SUB_DISTRICT_LEADER', 'SUB_DISTRICT_CLERK', 'WINDOW_CLERK', 'REVISITOR', 'ADMIN'] },
  { path: '/map', name: 'map', icon: 'map', roles: MAP_ROLES },
  { path: '/admin', name: 'admin', icon: 'rules', roles: ['ADMIN', 'COMMAND'] },
  { path: '/duties', name: 'duties', icon: 'route', roles: ['ADMIN', 'DISPATCHER'] },
  { path: '/processes', name: 'processes', icon: 'flow', roles: ['ADMIN'] },
  { path: '/report', name: 'report', icon: 'camera', roles: ['GRID_WORKER', 'DISPATCHER', 'SUB_DISTRICT_CLERK', 'SUB_DISTRICT_LEADER'] },
]

/** The places of the signed-in user, his home first. */
export function placesOfMine(): Place[] {
  const mine = PLACES.filter((place) => hasAny(...place.roles))
  const first = home()
  return [...mine.filter((place) => place.path === first), ...mine.filter((place) => place.path !== first)]
}
