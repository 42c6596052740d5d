import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { onSignedOut } from './api/http'
import { learn, type Part } from './i18n'
import { home, loadMe, me } from './session/session'

declare module 'vue-router' {
  interface RouteMeta {
    /** Needs no account. */
    open?: boolean
    /** One thing at a time: the phone's navigation makes room. */
    focus?: boolean
    /** Key under `nav` for the document's title. */
    name?: string
  }
}

/** A large page's own words come with it. */
const knowing =
  (part: Part) =>
  <T>(page: () => Promise<T>) =>
  () =>
    Promise.all([page(), learn(part)]).then(([loaded]) => loaded)
const map = knowing('grid')
const admin = knowing('admin')
const ledgers = knowing('ledger')

const routes: RouteRecordRaw[] = [
  { path: '/', redirect: () => home() },
  { path: '/sign-in', component: () => import('./pages/SignInPage.vue'), meta: { open: true, name: 'signIn' } },
  { path: '/board', component: () => import('./pages/BoardPage.vue'), meta: { name: 'board' } },
  { path: '/matters', component: () => import('./pages/MattersPage.vue'), meta: { name: 'matters' } },
  { path: '/incidents/:id', component: () => import('./pages/IncidentPage.vue'), props: true, meta: { name: 'incident' } },
  { path: '/orders', component: () => import('./pages/OrdersPage.vue'), meta: { name: 'orders' } },
  { path: '/field', component: () => import('./pages/FieldPage.vue'), meta: { name: 'field' } },
  { path: '/report', component: () => import('./pages/ReportPage.vue'), meta: { open: true, focus: true, name: 'report' } },
  { path: '/pool', component: () => import('./pages/PoolPage.vue'), meta: { name: 'pool' } },
  { path: '/revisits', component: () => import('./pages/RevisitsPage.vue'), meta: { name: 'revisits' } },
  { path: '/notices', component: () => import('./pages/NoticesPage.vue'), meta: { name: 'notices' } },
  { path: '/copies', component: () => import('./pages/CopiesPage.vue'), meta: { name: 'copies' } },
  { path: '/whistles', component: () => import('./pages/WhistlesPage.vue'), meta: { name: 'whistles' } },
  { path: '/whistles/new', component: () => import('./pages/NewWhistlePage.vue'), meta: { focus: true, name: 'newWhistle' } },
  { path: '/whistles/:id', component: () => import('./pages/WhistlePage.vue'), props: true, meta: { name: 'whistle' } },
  { path: '/breaches', component: () => import('./pages/BreachesPage.vue'), meta: { name: 'breaches' } },
  { path: '/notices/:id', component: () => import('./pages/NoticePage.vue'), props: true, meta: { name: 'notices' } },
  { path: '/ladders', component: admin(() => import('./pages/LaddersPage.vue')), meta: { name: 'ladders' } },
  { path: '/coordination', component: () => import('./pages/CoordinationPage.vue'), meta: { name: 'coordination' } },
  { path: '/applications', component: () => import('./pages/ApplicationsPage.vue'), meta: { name: 'applications' } },
  {
    path: '/map',
    meta: { name: 'map' },
    children: [
      { path: '', component: map(() => import('./pages/MapPage.vue')) },
      { path: 'compare', component: map(() => import('./pages/MapComparePage.vue')) },
      { path: 'drafts', component: map(() => import('./pages/MapDraftsPage.vue')) },
      { path: 'drafts/:id', component: map(() => import('./pages/MapDraftPage.vue')), props: true },
      { path: 'import', component: map(() => import('./pages/MapImportPage.vue')) },
    ],
  },
  { path: '/ledgers', component: ledgers(() => import('./pages/LedgersPage.vue')), meta: { name: 'ledgers' } },
  { path: '/attributions', component: admin(ledgers(() => import('./pages/AttributionsPage.vue'))), meta: { name: 'attributions' } },
  { path: '/duties', component: ledgers(() => import('./pages/DutiesPage.vue')), meta: { name: 'duties' } },
  { path: '/processes', component: () => import('./pages/ProcessesPage.vue'), meta: { name: 'processes' } },
  {
    path: '/admin',
    component: admin(() => import('./pages/AdminPage.vue')),
    meta: { name: 'admin' },
    redirect: '/admin/policies',
    children: [
      { path: 'policies', component: () => import('./admin/PoliciesSection.vue') },
      { path: 'calendars', component: () => import('./admin/CalendarsSection.vue') },
      { path: 'recomputations', component: () => import('./admin/RecomputationsSection.vue') },
      { path: 'what-if', component: () => import('./admin/WhatIfSection.vue') },
      { path: 'due', component: () => import('./admin/DueSection.vue') },
      { path: 'rules', component: () => import('./admin/RulesSection.vue') },
      { path: 'task-lists', component: () => import('./admin/TaskListsSection.vue') },
      { path: 'application-rules', component: () => import('./admin/ApplicationRulesSection.vue') },
      { path: 'whistle-rules', component: () => import('./admin/WhistleRulesSection.vue') },
      { path: 'cadence', component: () => import('./admin/CadenceSection.vue') },
    ],
  },
  { path: '/demo', component: () => import('./pages/DemoPage.vue'), meta: { open: true, name: 'demo' } },
  { path: '/:rest(.*)*', component: () => import('./pages/NowherePage.vue'), meta: { open: true, name: 'nowhere' } },
]

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (_to, _from, kept) => kept ?? { top: 0 },
})

router.beforeEach(async (to) => {
  // The server may be away: an unknown session is then treated as none, and the page itself says what is wrong.
  if (me.value === undefined) await loadMe().catch(() => undefined)
  if (to.matched[0]?.path === '/sign-in' && me.value) return home()
  if (!to.meta.open && !me.value) return { path: '/sign-in', query: to.fullPath === '/' ? {} : { next: to.fullPath } }
  if (to.path === '/board' && to.redirectedFrom?.path === '/' && me.value) {
    const mine = home()
    if (mine !== '/board') return mine
  }
  return true
})

onSignedOut.call = () => {
  if (!me.value) return
  me.value = null
  const here = router.currentRoute.value
  if (!here.meta.open) void router.push({ path: '/sign-in', query: { next: here.fullPath } })
}
