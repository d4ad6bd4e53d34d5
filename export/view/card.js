
// What is known of one number: the card, and the short form beside the mouse.

const card = document.getElementById('card');
const tip = document.getElementById('tip');

function showCard(number, choose) {
	const close = element('button', 'close', '×');
	close.type = 'button';
	close.title = text('close');
	close.addEventListener('click', () => choose(null));
	const step = (by, sign, name) => {
		const button = element('button', 'step', sign);
		button.type = 'button';
		button.title = text(name);
		button.addEventListener('click', () => choose(neighbour(by)));
		return button;
	};
	const own = element('mark', number.mark.className, number.mark.textContent);
	own.classList.remove('off', 'on');
	const name = number.fate === 'fact' ? cell(number, 'indicator') || text('unnamed') : codeTitle('fate', number.fate);
	const heading = element('h2', inherited(number, 'indicator') ? 'inherited' : '', name);
	const [before, figure, after] = sentence(number);
	card.replaceChildren(
		element('header', '', heading, step(-1, '‹', 'previous'), step(1, '›', 'next'), close),
		element('p', 'figure', own, exact(number)),
		cardCells(number, choose),
		element('blockquote', '', before, element('b', '', figure), after),
		element('p', 'source', number.document + text('comma') + text('place', { line: cell(number, 'line') })),
	);
	card.hidden = false;
	card.scrollTop = 0;
	document.documentElement.classList.add('carded');
}

// exact is the full value, where the text does not spell it so.
function exact(number) {
	const value = title(number, 'value');
	const full = (cell(number, 'high') ? value + '–' + title(number, 'high') : value) + cell(number, 'unit');
	const same = full.replace('–', '-') === number.mark.textContent.replace(/[–—~～-]/, '-');
	return value === '' || same ? '' : element('span', 'exact', '= ' + full);
}

function cardCells(number, choose) {
	const cells = element('dl', '');
	const put = (label, ...content) => cells.append(element('dt', '', label), element('dd', '', ...content));
	for (const name of settings.card) {
		const value = shown(number, name);
		if (!value) continue;
		const label = columns.get(name).title;
		const other = numberOfFact.get(value);
		if (name === 'part_of' || name === 'relates_to') put(label, other ? link(other, choose) : value);
		else if (inherited(number, name)) put(label, element('span', 'inherited', value), ' ', element('span', 'tag', text('inherited')));
		else put(label, value);
	}
	const others = related.get(number.fact);
	for (const [name, label] of [['part_of', 'parts'], ['relates_to', 'about']]) {
		if (others?.[name].length) put(text(label), ...others[name].flatMap((other) => [link(other, choose), ' ']));
	}
	return cells;
}

// shown is what the card shows of a column; '' for what goes without saying.
function shown(number, name) {
	const value = cell(number, name);
	switch (name) {
	case 'fate': return value === 'fact' ? '' : title(number, name);
	case 'bound': return value === 'eq' ? '' : title(number, name);
	case 'status': return value === 'actual' ? '' : title(number, name);
	case 'part_of': case 'relates_to': return value;
	case 'value_base': return ['', '1'].includes(cell(number, 'unit_base')) ? '' : title(number, name) + ' ' + cell(number, 'unit_base');
	case 'page': return value ? String(value) : '';
	case 'period_text': return value === cell(number, 'period') ? '' : value;
	case 'kind': return number.fate === 'fact' ? '' : title(number, name);
	}
	return title(number, name);
}

function link(number, choose) {
	const button = element('button', 'link', (cell(number, 'indicator') + ' ' + number.mark.textContent).trim());
	button.type = 'button';
	button.addEventListener('click', () => choose(number));
	return button;
}

// showTip puts the short form beside a mark.
function showTip(mark) {
	const number = mark.number;
	tip.replaceChildren(...tipLines(number).map((line) => element('p', '', line)));
	tip.hidden = false;
	const box = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
	const below = box.bottom + 8 + tip.offsetHeight < innerHeight;
	tip.style.left = Math.max(8, Math.min(box.left, innerWidth - tip.offsetWidth - 8)) + 'px';
	tip.style.top = (below ? box.bottom + 8 : box.top - tip.offsetHeight - 8) + 'px';
}

function tipLines(number) {
	if (number.fate !== 'fact') return [codeTitle('fate', number.fate), title(number, 'reason')].filter(Boolean);
	const lines = [cell(number, 'indicator') || text('unnamed')];
	const join = (names) => names.map((name) => title(number, name)).filter(Boolean).join(' · ');
	lines.push(title(number, 'value') + (cell(number, 'high') ? '–' + title(number, 'high') : '') + cell(number, 'unit'));
	lines.push(join(['period', 'region']));
	lines.push([title(number, 'measure'), title(number, 'direction'), title(number, 'basis'), number.status === 'actual' ? '' : title(number, 'status')].filter(Boolean).join(' · '));
	return lines.filter(Boolean);
}
