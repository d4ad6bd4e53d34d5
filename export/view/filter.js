
// Which numbers are listed: those of the search and of every filter. The
// counts beside a choice say how many would be left with it.

const facets = ['document', 'fate', 'measure', 'status', 'kind'];
const toCheck = new Set(['fact', 'review', 'unclaimed']); // the choice "look" of the fates
const chosen = { search: '', document: '', fate: settings.first, measure: '', status: '', kind: '' };
let listed = [];

// The chips are the legend as well: each shows a mark as the text has it.
const chips = [
	...Object.keys(columns.get('measure').codes).map((code) => ({ facet: 'measure', code, look: code === 'change' ? 'change up' : code })),
	{ facet: 'status', code: 'target', look: 'level target' },
	{ facet: 'fate', code: 'unclaimed', look: 'unclaimed' },
	{ facet: 'fate', code: 'review', look: 'review' },
];

function passes(number, facet) {
	const want = chosen[facet];
	if (want === '') return true;
	if (facet === 'fate' && want === 'look') return toCheck.has(number.fate);
	return number[facet] === want;
}

function found(number, searched) {
	if (searched.length === 0) return true;
	number.searched ??= searchText(number);
	return searched.every((word) => number.searched.includes(word));
}

function searchText(number) {
	const cells = ['indicator', 'region', 'period', 'period_text', 'value', 'section', 'rule'].map((name) => cell(number, name));
	return [...cells, title(number, 'reason'), sentence(number).join(''), number.document].join('\n').toLowerCase();
}

// filter lists the numbers anew and counts what each choice would leave.
function filter() {
	const searched = chosen.search.toLowerCase().split(/\s+/).filter(Boolean);
	const counts = Object.fromEntries(facets.map((facet) => [facet, new Map()]));
	listed = [];
	for (const number of numbers) {
		if (!found(number, searched)) {
			number.listed = false;
			continue;
		}
		const failed = facets.filter((facet) => !passes(number, facet));
		number.listed = failed.length === 0;
		if (number.listed) listed.push(number);
		for (const facet of failed.length ? failed : facets) {
			if (failed.length < 2) count(counts[facet], number[facet]);
		}
	}
	dim();
	return counts;
}

function count(counts, code) {
	counts.set(code, (counts.get(code) ?? 0) + 1);
}

function isFiltered() {
	return chosen.search.trim() !== '' || facets.some((facet) => chosen[facet] !== (facet === 'fate' ? settings.first : ''));
}

// dim makes the marks of numbers that are not listed faint.
function dim() {
	const filtered = isFiltered();
	for (const number of numbers) {
		const off = filtered && !number.listed;
		if (off !== Boolean(number.off)) number.mark.classList.toggle('off', off);
		number.off = off;
	}
}

function clearFilters() {
	for (const facet of facets) chosen[facet] = '';
	chosen.fate = settings.first;
	chosen.search = '';
}

// makeFilters puts a select for every facet, and the chips, into the panel.
function makeFilters(changed) {
	const box = document.getElementById('filters');
	for (const facet of facets) {
		if (facet === 'document' && articles.length < 2) continue;
		const select = element('select');
		select.dataset.facet = facet;
		select.addEventListener('change', () => { chosen[facet] = select.value; changed(facet); });
		box.append(element('label', facet, element('span', '', text(facet)), select));
	}
	for (const { facet, code, look } of chips) {
		const chip = element('button', 'chip', element('mark', look, codeTitle(facet, code)), element('span', 'many'));
		chip.type = 'button';
		chip.dataset.facet = facet;
		chip.dataset.code = code;
		chip.addEventListener('click', () => {
			const reset = facet === 'fate' ? settings.first : '';
			chosen[facet] = chosen[facet] === code ? reset : code;
			changed(facet);
		});
		document.getElementById('chips').append(chip);
		document.getElementById('legend').append(element('li', '', element('mark', look, codeTitle(facet, code))));
	}
	document.getElementById('legend').append(element('li', '', element('mark', 'date', text('others'))));
	const printed = document.getElementById('legend').cloneNode(true);
	printed.id = 'printed-legend';
	document.querySelector('main').append(printed);
}

// showFilters brings the choices and their counts up to date.
function showFilters(counts) {
	for (const select of document.querySelectorAll('#filters select')) {
		const facet = select.dataset.facet;
		select.replaceChildren(...choices(facet, counts[facet]));
		select.value = chosen[facet];
	}
	for (const chip of document.querySelectorAll('.chip')) {
		const many = counts[chip.dataset.facet].get(chip.dataset.code) ?? 0;
		chip.lastElementChild.textContent = many.toLocaleString('en');
		chip.setAttribute('aria-pressed', chosen[chip.dataset.facet] === chip.dataset.code);
		chip.disabled = many === 0 && chosen[chip.dataset.facet] !== chip.dataset.code;
	}
}

function choices(facet, counts) {
	const total = (codes) => codes.reduce((sum, code) => sum + (counts.get(code) ?? 0), 0);
	const all = [['', text('all'), total([...counts.keys()])]];
	if (facet === 'fate') all.push(['look', text('look'), total([...toCheck])]);
	const codes = facet === 'document' ? articles.map((article) => article.dataset.document) : Object.keys(columns.get(facet).codes);
	for (const code of new Set(codes)) {
		const many = counts.get(code) ?? 0;
		const name = facet === 'document' ? code : codeTitle(facet, code);
		if (many > 0 || chosen[facet] === code) all.push([code, name, many]);
	}
	return all.map(([value, name, many]) => new Option(`${name} (${many.toLocaleString('en')})`, value));
}
