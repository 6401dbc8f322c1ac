// A grid of rows: what is copied in a spreadsheet and pasted into a cell fills the cells from there, and Enter and the arrow
// keys go from row to row. Without this script each cell can be typed in, and rows are pasted into the box on the page before.
const grid = document.querySelector('table.hub-sheet')
const words = document.querySelector('[data-grid-words]')

// As a spreadsheet copies: cells parted by tabs, those with line breaks in quotation marks.
function cellsOf(text) {
  const rows = [[]]
  let cell = '', quoted = false
  const end = () => { rows.at(-1).push(cell); cell = '' }
  for (let at = 0; at < text.length; at++) {
    const c = text[at]
    if (quoted && c === '"' && text[at + 1] === '"') cell += text[++at]
    else if (quoted && c === '"') quoted = false
    else if (quoted) cell += c
    else if (c === '"' && cell === '' && /"(\t|\r?\n|$)/.test(text.slice(at + 1))) quoted = true
    else if (c === '\t') end()
    else if (c === '\n') { end(); rows.push([]) }
    else if (c !== '\r') cell += c
  }
  end()
  while (rows.length > 1 && rows.at(-1).every(text => text.trim() === '')) rows.pop()
  return rows
}

const fold = text => text.normalize('NFD').replace(/[\u0300-\u036f'’.]/g, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim()
const inputs = row => [...row.querySelectorAll('textarea')]
const bodyRows = () => [...grid.tBodies[0].rows]

// A further new row, named after those that are there.
function addRow() {
  const last = bodyRows().at(-1)
  const row = last.cloneNode(true)
  const index = grid.tBodies[0].rows.length
  row.querySelectorAll('.hub-sheet__problem, .hub-secondary').forEach(part => part.remove())
  for (const field of row.querySelectorAll('input, textarea')) {
    field.name = field.name.replace(/Rows\[\d+\]/, `Rows[${index}]`)
    field.value = field.type === 'hidden' ? '0' : ''
    field.classList.remove('govuk-textarea--error')
    for (const attribute of ['aria-invalid', 'aria-describedby']) field.removeAttribute(attribute)
    field.setAttribute('aria-label', (field.getAttribute('aria-label') ?? '').replace(/(new )?row \d+$/, `new row ${index + 1}`))
  }
  last.after(row)
  return row
}

function fill(event) {
  const text = event.clipboardData?.getData('text/plain') ?? ''
  const pasted = cellsOf(text)
  if (pasted.length === 1 && pasted[0].length === 1) return
  event.preventDefault()
  const names = [...grid.tHead.rows[0].cells].slice(1).map(cell => cell.dataset.names.split('|'))
  const row = event.target.closest('tr')
  const startRow = bodyRows().indexOf(row)
  const startColumn = inputs(row).indexOf(event.target)
  const found = pasted[0].map(heading => names.findIndex(known => known.includes(fold(heading))))
  const hasHeadings = found.filter(column => column >= 0).length >= 2
  const left = hasHeadings ? pasted[0].filter((heading, at) => found[at] < 0 && heading.trim() !== '') : []
  const lines = hasHeadings ? pasted.slice(1) : pasted
  const most = Number(grid.dataset.most)
  let beyond = 0
  lines.slice(0, most).forEach((line, at) => {
    const fields = inputs(bodyRows()[startRow + at] ?? addRow())
    line.forEach((cell, index) => {
      const field = fields[hasHeadings ? found[index] : startColumn + index]
      if (field) field.value = cell
      else if (!hasHeadings && cell.trim() !== '') beyond++
    })
  })
  const told = [`${Math.min(lines.length, most)} ${lines.length === 1 ? 'row is' : 'rows are'} pasted. Keep them to have their cells checked.`]
  if (left.length) told.push(`Not taken, as the grid has no such column: ${left.join(', ')}.`)
  if (beyond) told.push(`${beyond} cells stood beyond the last column and were not taken.`)
  if (lines.length > most) told.push(`Only the first ${most} rows were taken: bring more as a file.`)
  words.textContent = told.join(' ')
}

function move(event) {
  const field = event.target
  const row = field.closest('tr')
  const isDown = (event.key === 'Enter' && !event.shiftKey && !event.altKey) || (event.key === 'ArrowDown' && field.selectionStart === field.value.length)
  const isUp = event.key === 'ArrowUp' && field.selectionEnd === 0
  if ((!isDown && !isUp) || event.isComposing) return
  const next = inputs(isDown ? row.nextElementSibling ?? row : row.previousElementSibling ?? row)[inputs(row).indexOf(field)]
  event.preventDefault()
  next.focus()
  next.setSelectionRange(isDown ? next.value.length : 0, isDown ? next.value.length : 0)
}

if (grid) {
  document.getElementById('grid-help').hidden = false
  grid.addEventListener('paste', event => { if (event.target.matches('textarea')) fill(event) })
  grid.addEventListener('keydown', event => { if (event.target.matches('textarea')) move(event) })
}
