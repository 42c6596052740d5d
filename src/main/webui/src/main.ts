import { createApp } from 'vue'
import './styles/tokens.css'
import './styles/base.css'
import './styles/parts.css'
import './styles/lights.css'
import App from './App.vue'
import { i18n, speakAsBefore } from './i18n'
import { router } from './router'
import { startClock } from './time/clock'

startClock()
await speakAsBefore()
createApp(App).use(i18n).use(router).mount('#app')
