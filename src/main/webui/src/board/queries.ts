import type { LocationQueryRaw, RouteLocationRaw } from 'vue-router'

/** Every number of the board opens the list that it counts; the list's filter is the address. */
export const mattersOf = (query: LocationQueryRaw = {}): RouteLocationRaw => ({ path: '/matters', query })

/** Red and dark red together are what people call late. */
export const LATE = 'RED,DARK_RED'
export const PRESSING = 'DARK_RED,RED,YELLOW'

/** Three figures look at a stretch of time instead of a light. */
export const WINDOWS = {
  dueNextHour: 'due-next-hour',
  createdToday: 'created-today',
  closedToday: 'closed-today',
} as const
