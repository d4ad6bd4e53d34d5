
// Before the first paint: the colours chosen earlier, if the browser keeps
// such a choice for a local file.
try {
	const theme = localStorage.getItem('statsheet-theme');
	if (theme) document.documentElement.dataset.theme = theme;
} catch { /* no storage here: the system decides */ }
