
// The list of numbers. Only the rows that can be seen are elements of the
// page, so that its length does not matter.

const list = document.getElementById('list');
const rows = document.getElementById('rows');
let rowHeight = 60;

function showList() {
	document.querySelector('#count span').textContent = listed.length
		? text('shown', { n: listed.length.toLocaleString('en'), all: numbers.length.toLocaleString('en') })
		: text('nothing');
	rowHeight = 3.7 * parseFloat(getComputedStyle(document.documentElement).fontSize);
	rows.style.height = listed.length * rowHeight + 'px';
	showRows();
}

// showRows makes the rows around the part of the list that is in view.
function showRows() {
	const first = Math.max(0, Math.floor(list.scrollTop / rowHeight) - 5);
	const last = Math.min(listed.length, Math.ceil((list.scrollTop + list.clientHeight) / rowHeight) + 5);
	rows.replaceChildren(...listed.slice(first, last).map((number, i) => {
		const row = makeRow(number);
		row.style.top = (first + i) * rowHeight + 'px';
		row.style.height = rowHeight + 'px';
		row.setAttribute('aria-posinset', first + i + 1);
		row.setAttribute('aria-setsize', listed.length);
		return row;
	}));
	const current = rows.querySelector('[aria-selected="true"]');
	if (current) list.setAttribute('aria-activedescendant', current.id);
	else list.removeAttribute('aria-activedescendant');
}

function makeRow(number) {
	const row = element('div', 'row');
	row.id = 'row-' + number.order;
	row.setAttribute('role', 'option');
	row.setAttribute('aria-selected', number === selected);
	row.number = number;
	const own = element('mark', number.mark.className, number.mark.textContent);
	own.classList.remove('off', 'on');
	if (number.fate !== 'fact') {
		row.append(element('span', 'name other', codeTitle('fate', number.fate)), own, element('span', 'where', sentence(number).join('')));
		return row;
	}
	row.append(element('span', 'name', cell(number, 'indicator') || text('unnamed')), own);
	const where = element('span', 'where');
	for (const name of ['period', 'region', 'basis', 'status']) {
		const value = title(number, name);
		if (!value || name === 'status' && number.status === 'actual') continue;
		if (where.childNodes.length) where.append(' · ');
		where.append(element('span', inherited(number, name) ? 'inherited' : name === 'status' ? 'tag' : '', value));
	}
	if (inherited(number, 'indicator')) row.firstChild.classList.add('inherited');
	row.append(where);
	return row;
}

// reveal scrolls the list to a number, if it is listed.
function reveal(number) {
	const at = indexIn(listed, number);
	if (listed[at] !== number) return;
	const top = at * rowHeight;
	if (top < list.scrollTop || top + rowHeight > list.scrollTop + list.clientHeight) {
		list.scrollTop = top - (list.clientHeight - rowHeight) / 2;
	}
}

// indexIn returns where a number stands, or would stand, in a list that is in
// text order.
function indexIn(all, number) {
	let from = 0;
	let to = all.length;
	while (from < to) {
		const middle = (from + to) >> 1;
		if (all[middle].order < number.order) from = middle + 1;
		else to = middle;
	}
	return from;
}

let pending = 0;
list.addEventListener('scroll', () => {
	if (!pending) pending = requestAnimationFrame(() => { pending = 0; showRows(); });
});
