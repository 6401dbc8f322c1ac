// Dragging on the board, by mouse, pen or finger. It posts what “Move to…” posts; the keyboard has that link.
const form = document.querySelector('.hub-board__move')
const started = 6

const cellAt = (x, y) => document.elementFromPoint(x, y)?.closest('.hub-board__cell--open')

const move = (card, cell) => {
  form.action = card.dataset.move
  form.elements.Version.value = card.dataset.version
  form.elements['Form.Week'].value = cell.dataset.week
  form.elements['Form.VisitorId'].value = cell.dataset.visitor
  form.requestSubmit()
}

for (const card of document.querySelectorAll('.hub-board__card--free')) {
  const handle = document.createElement('span')
  handle.className = 'hub-board__handle'
  handle.setAttribute('aria-hidden', 'true')
  handle.title = 'Drag to another week or visitor'
  card.prepend(handle)
  card.querySelector('a').draggable = false

  handle.addEventListener('pointerdown', event => {
    if (event.button !== 0) return
    event.preventDefault()
    handle.setPointerCapture(event.pointerId)
    const home = card.closest('.hub-board__cell')
    const [x, y] = [event.clientX, event.clientY]
    let over = null
    const leave = () => { over?.classList.remove('hub-board__cell--over'); over = null }
    const drag = at => {
      if (!card.classList.contains('hub-board__card--dragged') && Math.hypot(at.clientX - x, at.clientY - y) < started) return
      card.classList.add('hub-board__card--dragged')
      card.style.transform = `translate(${at.clientX - x}px, ${at.clientY - y}px)`
      const cell = cellAt(at.clientX, at.clientY)
      if (cell !== over) {
        leave()
        over = cell !== home ? cell : null
        over?.classList.add('hub-board__cell--over')
      }
    }
    const end = dropped => {
      const cell = over
      handle.removeEventListener('pointermove', drag)
      leave()
      card.classList.remove('hub-board__card--dragged')
      card.style.transform = ''
      if (dropped && cell) move(card, cell)
    }
    handle.addEventListener('pointermove', drag)
    const escape = key => { if (key.key === 'Escape') { stop(); end(false) } }
    const up = () => { stop(); end(true) }
    const cancel = () => { stop(); end(false) }
    const stop = () => {
      handle.removeEventListener('pointerup', up)
      handle.removeEventListener('pointercancel', cancel)
      removeEventListener('keydown', escape)
    }
    handle.addEventListener('pointerup', up)
    handle.addEventListener('pointercancel', cancel)
    addEventListener('keydown', escape)
  })
}
