import { forget, forgetPerson, forgetRecord, pages, sentOf, waitingFor, waitingOf, waitingOn } from './kept.js'
import { sendWaiting } from './sending.js'

initAll()

// A grid of numbers adds up while it is typed in; the server adds it up again.
for (const table of document.querySelectorAll('table[data-adds-up]')) {
  const rows = [...table.tBodies[0].rows]
  const sums = [...table.tFoot.rows[0].querySelectorAll('output')]
  const sum = numbers => numbers.reduce((all, one) => all + one, 0)
  const write = (output, number) => { output.textContent = number.toLocaleString('en-GB') }
  table.addEventListener('input', () => {
    const numbers = rows.map(row => [...row.querySelectorAll('input:not([type=hidden])')].map(input => parseInt(input.value.replaceAll(',', ''), 10) || 0))
    rows.forEach((row, index) => write(row.querySelector('output'), sum(numbers[index])))
    sums.slice(0, -1).forEach((output, column) => write(output, sum(numbers.map(row => row[column]))))
    write(sums.at(-1), sum(numbers.map(sum)))
  })
}

// The weekday above a date follows what is typed; while it is no date, nothing stands there.
for (const input of document.querySelectorAll('input[data-weekday]')) {
  input.addEventListener('input', () => {
    const [day, month, year] = input.value.trim().split(/[ /.-]+/)
    const date = new Date(`${day} ${/^\d+$/.test(month) ? ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][month - 1] : month?.slice(0, 3)} ${year}`)
    const hint = document.getElementById(`${input.id}-hint`)
    if (hint) hint.textContent = /^\d{4}$/.test(year) && !isNaN(date) ? date.toLocaleDateString('en-GB', { weekday: 'long' }) : '\u00a0'
  })
}

// A record that was sent by its button, and answered, is kept on this device no longer.
const sent = sessionStorage.getItem('sent')
const done = sessionStorage.getItem('done')
// One that is new gets its address from the server.
if (sent && (done?.endsWith('/') ? location.pathname.startsWith(done) && /^[0-9a-f-]{36}$/.test(location.pathname.slice(done.length)) : [location.pathname, location.pathname + location.search].includes(done))) {
  forgetRecord(sent)
  pages.keepAgain(sessionStorage.getItem('page'))
}
// Whatever else came as the answer (the form again, signing in): it is not sent.
sessionStorage.removeItem('sent')

// Somebody else was first: it is kept until one of both is chosen.
const mine = sent && document.querySelector('form[data-mine]')
mine?.addEventListener('submit', () => sessionStorage.setItem('sent', sent))
mine?.querySelector('[data-theirs]').addEventListener('click', () => forgetRecord(sent))

// What waits on this device is told on every page, with the way to where it is sent from. Where nothing has to be asked first, it is sent from here.
const told = document.querySelector('[data-waiting]')
const here = location.pathname + location.search

// What this page has a place for stands there.
const isShown = (page, key) => page === here && key.split('/')[1] === document.querySelector('form[data-record]')?.dataset.record
  && document.querySelector(`[data-section="${key.split('/')[2]}"]`) !== null

const made = (name, className, ...inside) => {
  const element = document.createElement(name)
  element.className = className
  element.append(...inside)
  return element
}

// What was written, wherever its page leads by now: somebody else may have recorded the visit, or called it off.
function written(texts) {
  const remove = made('button', 'govuk-button govuk-button--secondary', 'Remove it from this device')
  remove.type = 'button'
  remove.addEventListener('click', () => {
    if (!confirm('What you wrote here has not been sent and will be lost. Remove it all the same?')) return
    texts.forEach(({ key }) => forget(key))
    tell()
  })
  const lines = texts.flatMap(({ words }) => words).flatMap(([label, text]) => [made('dt', '', label), made('dd', 'hub-prose', text)])
  return made('details', 'govuk-details', made('summary', 'govuk-details__summary', made('span', 'govuk-details__summary-text', 'What you wrote')),
    made('div', 'govuk-details__text', made('dl', 'hub-theirs', ...lines), remove))
}

function tell() {
  const list = told.querySelector('ul')
  const open = list.querySelector('details[open]') !== null
  if (open && list.children.length === waitingOn(told.dataset.waiting, isShown).size) return
  list.replaceChildren()
  for (const [page, { title, asks, parts, texts }] of waitingOn(told.dataset.waiting, isShown)) {
    const [item, link] = [document.createElement('li'), document.createElement('a')]
    Object.assign(link, { href: page, textContent: title, className: 'govuk-link' })
    item.append(link, parts ? `: ${parts === 1 ? 'one part' : `${parts} parts`}, sent as soon as there is a network`
      : page === here ? ': this page has no place for it any more'
      : asks ? `: ${asks === true ? 'open it, as somebody else changed it too' : `not saved. ${asks}`}` : ': open it to send it')
    if (!parts && texts.some(({ words }) => words.length)) item.append(written(texts))
    list.append(item)
  }
  told.hidden = list.children.length === 0
}

if (told) {
  const send = () => sendWaiting(told.dataset.waiting, document.querySelector('[name=__RequestVerificationToken]')?.value, here)
  tell()
  // From here, or from another page that is open or was just left.
  for (const event of ['musichub-sent', 'storage']) addEventListener(event, tell)
  addEventListener('online', send)
  setInterval(send, 15000)
  send()
}

// What closes a record waits for what is still to be sent of it, and shows that first.
const closing = told && document.querySelector('form[data-closes]')
if (closing) {
  const rest = () => waitingOf(told.dataset.waiting, closing.dataset.closes)
  const words = document.querySelector('[data-still-waiting]')
  const waited = rest() > 0
  words.hidden = !waited
  for (const event of ['musichub-sent', 'storage']) addEventListener(event, () => { if (waited && rest() === 0) location.reload() })
  // It may have been sent while this page was on its way.
  if (!waited && sentOf(told.dataset.waiting, closing.dataset.closes, performance.timeOrigin)) location.reload()
  closing.addEventListener('submit', event => {
    if (rest() === 0) return
    event.preventDefault()
    words.hidden = false
    words.scrollIntoView()
  })
}

// Signing out clears this device of what the person has typed, after a warning.
const signOut = document.querySelector('form[data-person][action$="sign-out"]')
signOut?.addEventListener('submit', async event => {
  event.preventDefault()
  const waiting = waitingFor(signOut.dataset.person)
  const lost = waiting === 1 ? 'One part of a record has' : `${waiting} parts of records have`
  if (waiting && !confirm(`${lost} not been sent yet and will be lost. Sign out all the same?`)) return
  await forgetPerson(signOut.dataset.person)
  signOut.submit()
})

// What takes longer than a moment says so; the browser shows the same while it waits.
for (const form of document.querySelectorAll('form[data-busy]')) {
  const words = document.createElement('p')
  words.className = 'govuk-body'
  words.setAttribute('role', 'status')
  form.append(words)
  form.addEventListener('submit', () => setTimeout(() => { words.textContent = form.dataset.busy }, 500))
  addEventListener('pageshow', () => { words.textContent = '' })
}
