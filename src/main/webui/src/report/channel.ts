import { hasAny, me } from '@/session/session'

export type Channel = 'FIELD' | 'PUBLIC' | 'HOTLINE'

/** Without an account it is the public counter, a grid worker reports from the field, a desk takes a call. */
export function channelOfMine(): Channel {
  if (!me.value) return 'PUBLIC'
  return hasAny('GRID_WORKER') ? 'FIELD' : 'HOTLINE'
}
