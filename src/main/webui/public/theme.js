// Runs before the first paint, from its own file because the content policy forbids inline scripts.
;(function () {
  var root = document.documentElement
  var kept = null
  try {
    kept = localStorage.getItem('whistlegrid.theme')
  } catch (refused) {
    kept = null
  }
  var wall = /[?&]wall=1(&|$)/.test(location.search)
  var dark = wall || kept === 'dark' || (!kept && matchMedia('(prefers-color-scheme: dark)').matches)
  root.dataset.theme = dark ? 'dark' : 'light'
})()
