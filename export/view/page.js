
// What the reader does: choose a number here or there, search, filter, keys.

let selected = null;

// choose selects a number, or none, and shows it in the text and in the list.
function choose(number, { scroll = true } = {}) {
	selected?.mark.classList.remove('on');
	selected = number;
	tip.hidden = true;
	if (!number) {
		card.hidden = true;
		document.documentElement.classList.remove('carded');
		showRows();
		return;
	}
	number.mark.classList.add('on');
	showCard(number, choose);
	if (scroll) scrollToMark(number.mark);
	reveal(number);
	showRows();
	remember(number);
}

// scrollToMark scrolls twice: text that was never shown has an estimated
// height, and its real one is known only after the first time.
function scrollToMark(mark) {
	mark.scrollIntoView({ block: 'center' });
	requestAnimationFrame(() => requestAnimationFrame(() => mark.scrollIntoView({ block: 'center' })));
}

// remember puts the fact into the address, so that it can be passed on.
function remember(number) {
	try {
		history.replaceState(null, '', number.fact ? '#' + number.mark.id : '#');
	} catch { /* a page that was opened in a mail may have no address */ }
}

function neighbour(by) {
	if (listed.length === 0) return selected;
	if (!selected) return by > 0 ? firstInView() : listed[listed.length - 1];
	let at = indexIn(listed, selected);
	if (by > 0 && listed[at] === selected) at++;
	if (by < 0) at--;
	return listed[at] ?? selected;
}

// firstInView is the first listed number that is not above the window.
function firstInView() {
	let from = 0;
	let to = listed.length;
	while (from < to) {
		const middle = (from + to) >> 1;
		if (listed[middle].mark.getBoundingClientRect().bottom < 60) from = middle + 1;
		else to = middle;
	}
	return listed[from] ?? listed[0];
}

function refresh() {
	showFilters(filter());
	document.getElementById('clear').hidden = !isFiltered();
	showList();
}

function changed(facet) {
	refresh();
	list.scrollTop = 0;
	if (facet === 'document' && chosen.document) {
		articles.find((article) => article.dataset.document === chosen.document)?.scrollIntoView();
	}
}

function openList(open) {
	document.body.classList.toggle('listing', open);
	document.getElementById('list-open').setAttribute('aria-expanded', open);
	if (open) showList();
}

function nameThePage() {
	const titles = articles.map((article) => article.dataset.title || article.dataset.document);
	const only = document.title;
	const name = titles.length > 1 ? text('titles', { title: titles[0], n: titles.length }) : titles[0] ?? only;
	document.getElementById('name').textContent = name;
	document.title = name;
}

function switchTheme() {
	const root = document.documentElement;
	const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
	root.dataset.theme = dark ? 'light' : 'dark';
	try {
		localStorage.setItem('statsheet-theme', root.dataset.theme);
	} catch { /* it holds for this time only */ }
}

const search = document.getElementById('search');
const help = document.getElementById('help');

function escape() {
	if (document.activeElement === search && search.value) {
		search.value = chosen.search = '';
		changed();
	} else if (document.activeElement === search) search.blur();
	else if (document.body.classList.contains('listing')) openList(false);
	else choose(null);
}

const keys = {
	j: () => choose(neighbour(1)),
	k: () => choose(neighbour(-1)),
	ArrowRight: () => choose(neighbour(1)),
	ArrowLeft: () => choose(neighbour(-1)),
	'/': () => { openList(true); search.focus(); search.select(); },
	'?': () => help.showModal(),
};

document.addEventListener('keydown', (event) => {
	if (help.open || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
	if (event.key === 'Escape') return escape();
	if (event.target.matches('input, select')) return;
	const inList = event.target === list && { ArrowDown: 1, ArrowUp: -1 }[event.key];
	const act = inList ? () => choose(neighbour(inList)) : keys[event.key];
	if (!act) return;
	event.preventDefault();
	act();
});

search.addEventListener('input', () => { chosen.search = search.value; changed(); });
search.addEventListener('keydown', (event) => {
	if (event.key === 'Enter' && !event.isComposing && listed.length) choose(listed[0]);
});

document.querySelector('main').addEventListener('click', (event) => {
	const mark = event.target.closest('mark');
	if (mark?.number) choose(mark.number, { scroll: false });
	else if (!card.hidden && matchMedia('(max-width: 60rem)').matches) choose(null);
});

rows.addEventListener('click', (event) => {
	const row = event.target.closest('.row');
	if (!row) return;
	openList(false);
	choose(row.number);
});

if (matchMedia('(hover: hover)').matches) {
	document.querySelector('main').addEventListener('mouseover', (event) => {
		const mark = event.target.closest('mark');
		if (mark?.number) showTip(mark);
		else tip.hidden = true;
	});
	document.addEventListener('scroll', () => { tip.hidden = true; }, { passive: true });
}

document.getElementById('clear').addEventListener('click', () => { clearFilters(); search.value = ''; changed(); });
document.getElementById('list-open').addEventListener('click', () => openList(true));
document.getElementById('list-close').addEventListener('click', () => openList(false));
document.getElementById('theme').addEventListener('click', switchTheme);
document.getElementById('help-open').addEventListener('click', () => help.showModal());
addEventListener('resize', showList);
addEventListener('hashchange', chooseByAddress);

function chooseByAddress() {
	const number = numberOfFact.get(location.hash.slice(3));
	if (number && number !== selected) choose(number);
}

nameThePage();
makeFilters(changed);
refresh();
chooseByAddress();
document.documentElement.classList.add('ready');
