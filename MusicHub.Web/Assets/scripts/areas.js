// On the page of an audit that is open: its areas are kept on this device, so that each opens and can be filled in without a network. What the device
// knows better than a page that was kept, stands at the area.
import { kept, pages } from './kept.js'

const list = document.querySelector('[data-areas]')

function show() {
  for (const state of document.querySelectorAll('[data-area]')) {
    const draft = kept(`${list.dataset.person}/${state.dataset.area}/area`)
    const isNewer = draft?.saved?.state && parseInt(draft.stamp, 10) > parseInt(state.dataset.version, 10)
    const now = draft && !draft.saved ? 'waiting' : isNewer ? 'newer' : 'saved'
    for (const shown of state.children) shown.hidden = shown.dataset.as !== now
    if (isNewer) state.querySelector('[data-words]').textContent = draft.saved.state
  }
}

show()
addEventListener('musichub-sent', show)
addEventListener('pageshow', show)
addEventListener('storage', show)
// The script of the areas, under the address that their pages have for it.
const { href } = document.querySelector('link[rel=modulepreload]')
pages.keepThisOne(list.dataset.areas.split(' '), [href]).then(all => { document.querySelector('[data-kept]').hidden = !all })
