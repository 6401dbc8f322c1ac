// On the page of a visit's record, an audit's area or a survey's section: each section is sent when it is left, and what could not be sent is kept
// on this device until the server has it, for 14 days at most. What the server has is kept too, as long as the page that opens without a network may
// be older. Without this script the button below the form saves everything. A record that
// does not exist yet, or that is of several schools, a correction and a note have no sections to send: all of it waits here for the button, with the
// version that it was made from.
import { forget, keep, kept, pages } from './kept.js'
import { deliver, resultOf } from './sending.js'

const form = document.querySelector('form[data-record]')
const key = section => `${form.dataset.person}/${form.dataset.record}/${section}`
const sections = [...form.querySelectorAll('[data-section]')]
const timers = new Map()
const sending = new Map()
// What two pages of one person keep of the same section is one: who types is followed by the other.
const thisPage = `${Date.now()}/${Math.random()}`
const title = [...document.querySelectorAll('main .govuk-caption-l, main h1')].map(element => element.textContent.trim()).join(': ')
const caption = document.querySelector('main .govuk-caption-l')?.textContent.trim()
let leaving = false

const stampOf = section => section.querySelector('[data-stamp]')
const stampsOfPage = new Map(sections.map(section => [section, stampOf(section)?.value]))
const fieldsOf = section => [...section.querySelectorAll('input:not([data-stamp]), select, textarea')]

const answersOf = section => fieldsOf(section)
  .filter(field => !/^(checkbox|radio)$/.test(field.type) || field.checked)
  .map(field => [field.name, field.value])

// The same for people to read.
const labelOf = field => (field.closest('fieldset')?.querySelector('legend') ?? field.labels?.[0])?.textContent.trim().replace(/\s+/g, ' ') ?? ''
const wordsOf = section => fieldsOf(section)
  .filter(field => field.type !== 'hidden' && (/^(checkbox|radio)$/.test(field.type) ? field.checked : field.value.trim() !== ''))
  .map(field => [labelOf(field), /^(checkbox|radio)$/.test(field.type) ? field.labels?.[0]?.textContent.trim() ?? field.value : field.tagName === 'SELECT' ? field.selectedOptions[0]?.textContent.trim() ?? '' : field.value])

function say(section, state, words) {
  const line = section.querySelector('[data-saved]')
  line.dataset.saved = state
  if (line.textContent !== words) line.textContent = words
}

function restore(section, answers) {
  const left = answers.map(([name, value]) => `${name}\n${value}`)
  for (const field of fieldsOf(section)) {
    if (/^(checkbox|radio)$/.test(field.type)) field.checked = left.includes(`${field.name}\n${field.value}`)
    else field.value = answers.find(([name]) => name === field.name)?.[1] ?? ''
  }
  for (const folded of section.querySelectorAll('details')) folded.open ||= [...folded.querySelectorAll('input:not([type=hidden]), textarea')].some(field => /^(checkbox|radio)$/.test(field.type) ? field.checked : field.value)
}

// Theirs stands beside mine: by this script, with a button for each, or by the server, where saving again is the choice. Nothing is sent before.
const isAskedHere = section => section.querySelector('[data-keep-mine]') !== null
const isAskedByServer = section => section.querySelector('[data-leave-mine]') !== null
const isAsked = section => isAskedHere(section) || isAskedByServer(section)

const waiting = 'Waiting to be sent. Kept on this device.'
const until = 'Not saved yet: put in what you want to keep of theirs, then save again. Kept on this device.'
const untilDone = 'Kept on this device until you save the record.'

// What any page can send: to which address, under which names.
const later = section => form.dataset.later ? { later: form.dataset.sections, part: section.dataset.section, field: stampOf(section).name, whole: { page: form.dataset.later, title: caption } } : {}

function changed(section) {
  // New actions are opened with the record, all at once: until then they stay here.
  const local = !stampOf(section)
  const { older, stamp, lost } = kept(key(section.dataset.section)) ?? {}
  const byServer = isAskedByServer(section)
  const asks = isAsked(section)
  // The page has the stamp by which saving again replaces theirs; opened later, it asks again.
  keep(key(section.dataset.section), { stamp: byServer ? stamp ?? '' : stampOf(section)?.value, older, lost, ...asks ? { asks } : {}, request: form.elements.RequestId?.value, version: form.elements.Version?.value, by: thisPage, answers: answersOf(section), words: wordsOf(section), local, page: location.pathname + location.search, title, ...later(section) })
  if (byServer) say(section, 'problem', until)
  else if (!asks) say(section, 'waiting', local ? untilDone : waiting)
  clearTimeout(timers.get(section))
  if (!local && !asks) timers.set(section, setTimeout(() => send(section), 4000))
}

function send(section) {
  const draft = kept(key(section.dataset.section))
  if (leaving || !draft || draft.saved || draft.local || sending.has(section) || isAsked(section)) return
  return begin(section, draft)
}

function begin(section, draft) {
  clearTimeout(timers.get(section))
  const sent = post(section, draft).finally(() => sending.delete(section))
  sending.set(section, sent)
  return sent
}

async function post(section, draft) {
  const at = key(section.dataset.section)
  const answer = await deliver(at, section.dataset.section, form.dataset.sections, form.elements.__RequestVerificationToken.value, stampOf(section).name, draft, stamp => { stampOf(section).value = stamp })
  const { stamp, older } = kept(at) ?? draft
  await heard(section, answer, { ...draft, stamp, older })
}

async function heard(section, answer, sent) {
  const result = await resultOf(answer)
  if (answer?.ok && result) {
    const [stamp, state] = [result.stamps[section.dataset.section], result.states?.[section.dataset.section]]
    // A page that was made from one of these does not show what has been saved since.
    const older = [...new Set([...sent.older ?? [], stampsOfPage.get(section), sent.stamp])].filter(known => known !== stamp)
    const now = kept(key(section.dataset.section)) ?? sent
    const isAll = JSON.stringify(now.answers) === JSON.stringify(sent.answers)
    stampOf(section).value = stamp
    keep(key(section.dataset.section), { ...now, stamp, older, saved: { at: result.at, state } })
    // What was typed meanwhile in another page, that page sends.
    if (!isAll && now.by !== thisPage) return
    if (!isAll) return changed(section)
    saved(section, result.at, state)
    if (result.merged && await showWhatIsStored(section)) saved(section, result.at, state, ' Others answered more of it meanwhile: this is shown too.')
    return
  }
  if (answer?.status === 409 && result) return conflict(section, result)
  if (result?.problems) return say(section, 'problem', `Not saved: ${result.problems.join('. ')}`)
  if (answer?.type === 'opaqueredirect' || answer?.status === 401) return say(section, 'waiting', 'Waiting to be sent: sign in again. Kept on this device.')
  say(section, 'waiting', waiting)
}

// What others have answered meanwhile, and nobody touched here, is shown from now on. False where more has been typed by then.
async function showWhatIsStored(section) {
  const answer = await fetch(location.href).catch(() => null)
  const page = answer?.ok && !answer.redirected ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null
  const stored = page?.querySelector(`[data-section="${section.dataset.section}"]`)
  const now = kept(key(section.dataset.section))
  if (!stored || !now?.saved) return false
  restore(section, answersOf(stored))
  const older = [...new Set([...now.older ?? [], stampOf(section).value])]
  const stamp = stampOf(section).value = stampOf(stored).value
  keep(key(section.dataset.section), { ...now, stamp, older: older.filter(known => known !== stamp), answers: answersOf(section) })
  return true
}

function saved(section, at, words, more = '') {
  const state = section.querySelector('[data-state]')
  if (state) state.textContent = words
  say(section, 'saved', `Saved at ${at}${more && `.${more}`}`)
}

// Theirs beside mine; nothing is sent until one is chosen.
function conflict(section, { by, yours, at, theirs, stamp, keep: stays }) {
  const place = section.querySelector('[data-conflict]')
  const told = document.createElement('div')
  told.className = 'govuk-inset-text'
  const head = document.createElement('strong')
  head.textContent = yours ? `You saved this${at ? ` on ${at}` : ''}, in another place:` : `${by} saved this${at ? ` on ${at}` : ''}:`
  const list = document.createElement('dl')
  list.className = 'hub-theirs'
  for (const { question, answer, mine } of theirs) {
    const term = document.createElement('dt')
    term.textContent = question
    list.append(term)
    for (const words of mine ? [answer, `${yours ? 'Here' : 'You'}: ${mine}`] : [answer]) {
      const text = document.createElement('dd')
      text.textContent = words
      text.className = 'hub-prose'
      list.append(text)
    }
  }
  const button = (words, name, act) => {
    const element = document.createElement('button')
    element.type = 'button'
    element.className = 'govuk-button govuk-button--secondary'
    element.textContent = words
    element.dataset[name] = ''
    element.addEventListener('click', act)
    return element
  }
  const choice = document.createElement('div')
  choice.className = 'govuk-button-group'
  choice.append(
    button(yours ? 'Save this instead' : 'Save mine instead', 'keepMine', () => {
      stampOf(section).value = stamp
      place.replaceChildren()
      changed(section)
      send(section)
    }),
    button(yours ? 'Keep what is saved' : 'Keep theirs', 'keepTheirs', () => {
      if (stays) {
        // The rest of what was typed is sent all the same; theirs comes with the answer.
        stampOf(section).value = stays
        place.replaceChildren()
        changed(section)
        return send(section)
      }
      forget(key(section.dataset.section))
      location.reload()
    }))
  told.append(head, theirs.length ? list : ' nothing is left in it.', choice)
  place.replaceChildren(told)
  const draft = kept(key(section.dataset.section))
  if (draft) keep(key(section.dataset.section), { ...draft, asks: true })
  if (section.open === false) section.open = true
  say(section, 'problem', `Not saved: ${yours ? 'you changed this in another place' : 'somebody else changed this'} meanwhile. What you wrote stands below and is kept on this device.`)
}

const sectionOf = element => element.closest?.('[data-section]')

form.addEventListener('input', event => { const section = sectionOf(event.target); if (section) changed(section) })
form.addEventListener('change', event => { const section = sectionOf(event.target); if (section) changed(section) })
form.addEventListener('focusout', event => {
  const section = sectionOf(event.target)
  if (section && sectionOf(event.relatedTarget ?? document.body) !== section) send(section)
})
document.addEventListener('visibilitychange', () => { if (document.hidden) sections.forEach(section => send(section)) })
addEventListener('online', () => sections.forEach(section => send(section)))
setInterval(() => sections.forEach(section => send(section)), 15000)

// Leaving by the button: the page answers as it would without this script, if there is a network. Else it is sent as soon as there is.
let left = null

// What the button saves is sent as any section is, so that what somebody else has saved meanwhile is asked about in its place.
async function sentInPlace() {
  for (const section of sections.filter(section => stampOf(section) && !isAsked(section))) {
    const draft = kept(key(section.dataset.section))
    if (draft && !draft.saved) await (sending.get(section) ?? begin(section, draft))
  }
  const asked = sections.find(isAskedHere)
  if (!asked) return true
  left = null
  asked.querySelector('[data-keep-mine]').focus()
  return false
}

async function leave() {
  leaving = true
  await Promise.allSettled(sending.values())
  const answer = await fetch('/assets/icon.svg', { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(8000) }).catch(() => null)
  // Without a network, what is kept goes on to a page that is kept too.
  if (!answer && sections.every(stampOf) && await pages.has(form.dataset.done)) { location.href = form.dataset.done; return }
  form.querySelector('[data-offline]').hidden = answer !== null
  leaving = answer !== null && await sentInPlace()
  if (!leaving) return
  sessionStorage.setItem('sent', form.dataset.record)
  sessionStorage.setItem('page', location.pathname + location.search)
  sessionStorage.setItem('done', form.dataset.done)
  if (left.value) {
    const later = document.createElement('input')
    Object.assign(later, { type: 'hidden', name: left.name, value: left.value })
    form.append(later)
  }
  form.submit()
}

form.addEventListener('submit', event => {
  event.preventDefault()
  left = event.submitter ?? {}
  leave()
})
addEventListener('online', () => { if (left) leave() })

// What this device kept, in the form.
function bring(section, draft) {
  restore(section, draft.answers)
  if (draft.saved) {
    stampOf(section).value = draft.stamp
    return saved(section, draft.saved.at, draft.saved.state)
  }
  if (section.open === false) section.open = true
  // The version that it was written on: if somebody has saved another since, the server says so.
  if (draft.stamp) stampOf(section).value = draft.stamp
  // What was sent already, though the answer never came, is not done a second time.
  if (draft.local && draft.request) form.elements.RequestId.value = draft.request
  if (draft.local && draft.version) form.elements.Version.value = draft.version
  say(section, 'waiting', draft.local ? untilDone : waiting)
}

// It comes back, unless the page shows what was posted.
for (const section of sections) {
  const draft = form.dataset.again === 'no' && kept(key(section.dataset.section))
  if (!draft) continue
  const isOlder = draft.older?.includes(stampOf(section)?.value) === true
  if (!isOlder && (draft.saved || JSON.stringify(draft.answers) === JSON.stringify(answersOf(section)))) { forget(key(section.dataset.section)); continue }
  bring(section, draft)
  if (!draft.saved && stampOf(section)) send(section)
}

// Another page of this person's has typed into it, or sent it.
function follow(section) {
  const draft = kept(key(section.dataset.section))
  if (!draft || draft.by === thisPage && !draft.saved || isAsked(section) || document.hasFocus() && section.contains(document.activeElement)) return
  if (JSON.stringify(draft.answers) !== JSON.stringify(answersOf(section)) || draft.saved && stampOf(section)?.value !== draft.stamp) bring(section, draft)
}

addEventListener('storage', () => sections.forEach(follow))
document.addEventListener('visibilitychange', () => { if (!document.hidden) sections.forEach(follow) })

for (const section of sections.filter(isAskedByServer)) {
  say(section, 'problem', until)
  section.querySelector('[data-leave-mine]').addEventListener('click', () => forget(key(section.dataset.section)))
}

pages.keepThisOne(form.dataset.keep?.split(' ') ?? [])
