// Draws the schools of the list on a map without tiles. Shapes and colours are those of the legend.
const L = window.L
const figure = document.querySelector('[data-map]')
const half = 8
const near = 12

const marks = new Map([...figure.querySelectorAll('.hub-mark')].map(svg => [svg.dataset.mark, { path: new Path2D(svg.firstElementChild.getAttribute('d')), colour: getComputedStyle(svg).fill }]))

const Mark = L.CircleMarker.extend({
  _updatePath () {
    const renderer = this._renderer
    if (!renderer._drawing || this._empty()) return
    const { path, colour } = this.options.mark
    const context = renderer._ctx
    context.save()
    context.translate(this._point.x - half, this._point.y - half)
    context.lineWidth = this.options.hollow ? 2 : 1
    context.fillStyle = this.options.hollow ? '#fff' : colour
    context.strokeStyle = this.options.hollow ? colour : '#fff'
    context.fill(path)
    context.stroke(path)
    context.restore()
  }
})

const told = (school) => {
  const line = document.createElement('p')
  line.className = 'hub-map__found'
  const link = document.createElement('a')
  link.className = 'govuk-link'
  link.href = school.href
  link.textContent = school.name
  line.append(link, document.createElement('br'), school.due + (school.estimated ? ', placed by its postcode' : ''))
  return line
}

const read = async (address) => {
  const answer = await fetch(address, { headers: { Accept: 'application/json' } })
  return answer.ok ? answer.json() : null
}

const [schools, districts] = await Promise.all([read(figure.dataset.map), figure.dataset.districts ? read(figure.dataset.districts) : null])
if (schools?.length) {
  figure.hidden = false
  // The page scrolls under a finger or a wheel; two fingers, the buttons and the keys move the map.
  const map = L.map(figure.querySelector('.hub-map__canvas'), { attributionControl: false, scrollWheelZoom: false, dragging: !L.Browser.mobile, minZoom: 5, maxZoom: 17, zoomSnap: 0.5 })
  map.fitBounds(L.latLngBounds(schools.map(school => [school.latitude, school.longitude])).pad(0.05), { maxZoom: 14 })
  const canvas = L.canvas({ padding: 0.3 })
  if (districts) {
    // Their lines lie beneath the marks, and so do their names.
    map.createPane('districts').style.zIndex = 300
    map.createPane('names').style.zIndex = 350
    L.geoJSON(districts, {
      renderer: L.canvas({ padding: 0.3, pane: 'districts' }),
      pane: 'districts',
      interactive: false,
      style: { color: '#5d7276', weight: 1, fillColor: '#fff', fillOpacity: 1 },
      onEachFeature: (district, area) => area.bindTooltip(document.createTextNode(district.properties.name), { permanent: true, direction: 'center', className: 'hub-map__district', pane: 'names' })
    }).addTo(map)
  }

  const order = [...marks.keys()].reverse()
  const drawn = schools.sort((one, other) => order.indexOf(one.when) - order.indexOf(other.when)).map(school => {
    const mark = new Mark([school.latitude, school.longitude], { renderer: canvas, radius: half, weight: 2, mark: marks.get(school.when), hollow: school.estimated })
    mark.school = school
    return mark.addTo(map)
  })
  L.control.scale({ imperial: true, metric: true }).addTo(map)
  for (const mark of drawn) {
    mark.on('click', () => {
      const at = map.latLngToContainerPoint(mark.getLatLng())
      const found = drawn.filter(other => map.latLngToContainerPoint(other.getLatLng()).distanceTo(at) < near).slice(-12).reverse()
      const words = document.createElement('div')
      words.append(...found.map(other => told(other.school)))
      L.popup({ maxHeight: 260 }).setLatLng(mark.getLatLng()).setContent(words).openOn(map)
    })
  }
}
