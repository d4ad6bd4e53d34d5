
'use strict';

// What is known of the numbers. Each <mark> of the text has a row of data in
// the same order: an array of cells as the columns of the settings say. A
// number in a cell is that word of the list of words, but in a column of
// places the place itself.

const settings = JSON.parse(document.getElementById('settings').textContent);
const columns = new Map(settings.columns.map((column, at) => [column.name, { ...column, at }]));
const articles = [...document.querySelectorAll('article')];
const words = [''];
const numbers = [];
const numberOfFact = new Map();
const related = new Map(); // fact id → the numbers that name it, by column

for (const article of articles) {
	const marks = [...article.querySelectorAll('mark')];
	let next = 0;
	for (const script of article.querySelectorAll('script.rows')) {
		const chunk = JSON.parse(script.textContent);
		for (const word of chunk.words) words.push(word);
		for (const row of chunk.rows) addNumber(row, marks[next++], article);
	}
}

function addNumber(row, mark, article) {
	const number = { row, mark, article, order: numbers.length, fact: mark.id.slice(2) };
	number.document = article.dataset.document;
	for (const name of ['fate', 'measure', 'status', 'kind']) number[name] = cell(number, name);
	mark.number = number;
	numbers.push(number);
	if (number.fact) numberOfFact.set(number.fact, number);
	for (const name of ['part_of', 'relates_to']) {
		const id = cell(number, name);
		if (!id) continue;
		if (!related.has(id)) related.set(id, { part_of: [], relates_to: [] });
		related.get(id)[name].push(number);
	}
}

// cell returns what stands in a column, '' if nothing does.
function cell(number, name) {
	const column = columns.get(name);
	const value = number.row[column.at];
	if (value === undefined) return '';
	return typeof value === 'number' && !column.place ? words[value] : value;
}

// title returns a cell as people read it: codes by their titles, numbers with
// thousands separators.
function title(number, name) {
	const column = columns.get(name);
	const value = cell(number, name);
	if (column.number) return number.kind === 'date' ? value : grouped(value); // a date is a year
	return column.codes ? codeTitle(name, value) : String(value);
}

function codeTitle(name, code) {
	const codes = columns.get(name).codes;
	return code.split(' ').map((word) => codes[word] ?? word).join(' ');
}

function grouped(value) {
	const [whole, rest] = value.split('.');
	const parted = whole.replace(/\B(?=(\d{3})+$)/g, ',');
	return rest === undefined ? parted : parted + '.' + rest;
}

function inherited(number, name) {
	return cell(number, 'inherited').split(' ').includes(name);
}

// text returns a text of the page with its blanks filled in.
function text(name, values = {}) {
	return settings.texts[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);
}

// element makes an element; what is put into it as a string stays text.
function element(name, className, ...content) {
	const made = document.createElement(name);
	if (className) made.className = className;
	made.append(...content);
	return made;
}

const ends = '。！？!?';
const closings = '”’」』）)';

// sentence returns the sentence a number stands in as [before, number, after].
function sentence(number) {
	const row = number.mark.closest('tr');
	if (row) return sentenceOfRow(number, row);
	const { whole, places } = textOf(number.mark.closest('p, h1, h2, h3, h4, h5, h6'));
	const own = number.mark.textContent;
	const at = places.get(number.mark);
	let begin = at;
	while (begin > 0 && !ends.includes(whole[begin - 1])) begin--;
	while (begin < at && closings.includes(whole[begin])) begin++;
	let end = at + own.length;
	while (end < whole.length && !ends.includes(whole[end - 1])) end++;
	while (end < whole.length && (ends + closings).includes(whole[end])) end++;
	return [whole.slice(begin, at).trimStart(), own, whole.slice(at + own.length, end)];
}

// textOf returns the text of a block and where its marks stand in it.
const texts = new WeakMap();
function textOf(block) {
	if (texts.has(block)) return texts.get(block);
	const places = new Map();
	let whole = '';
	const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		if (node.nodeType === Node.TEXT_NODE) whole += node.data;
		else places.set(node, whole.length);
	}
	const text = { whole, places };
	texts.set(block, text);
	return text;
}

function sentenceOfRow(number, row) {
	const cells = [...row.cells];
	const own = number.mark.closest('td, th');
	const at = cells.indexOf(own);
	const join = (list) => list.map((one) => one.textContent).join('  ');
	return [join(cells.slice(0, at)) + '  ', own.textContent, '  ' + join(cells.slice(at + 1))];
}
