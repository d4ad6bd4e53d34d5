package document

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// metaNames say in which meta elements a page gives what, the surest first.
var metaNames = map[string][]string{
	"title":  {"articletitle", "og:title", "twitter:title", "dc.title", "title"},
	"date":   {"pubdate", "publishdate", "article:published_time", "og:published_time", "publish_time", "publishtime", "firstpublishedtime", "dc.date", "date", "og:release_date", "datepublished"},
	"source": {"contentsource", "source", "mediaid", "og:site_name", "sitename"},
	"author": {"article:author", "author", "dc.creator"},
	"region": {"geo.placename", "region"},
}

// pageFields reads what a page says about itself: its meta elements, its time
// element, its title, its first heading.
func pageFields(root *html.Node, list []piece) fields {
	h := &pageHead{metas: map[string]string{}}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Namespace == "" {
			h.read(n)
		}
	}
	f := fields{
		title: chooseTitle(h.find("title"), h.title, list), date: h.find("date"),
		source: h.find("source"), author: h.find("author"), region: h.find("region"),
	}
	if f.date == "" {
		f.date = h.time
	}
	return f
}

// pageHead is what the elements of a page say about it.
type pageHead struct {
	metas       map[string]string
	title, time string
}

func (h *pageHead) read(n *html.Node) {
	switch {
	case n.DataAtom == atom.Meta:
		h.meta(n)
	case n.DataAtom == atom.Title && h.title == "" && n.FirstChild != nil:
		h.title = tidy(n.FirstChild.Data)
	case n.DataAtom == atom.Time && h.time == "":
		if h.time = attribute(n, "datetime"); h.time == "" {
			h.time = tidy(innerText(n))
		}
	case n.DataAtom == atom.Script && n.FirstChild != nil && h.metas["datepublished"] == "" && attribute(n, "type") == "application/ld+json":
		h.metas["datepublished"] = jsonDate(n.FirstChild.Data)
	}
}

func (h *pageHead) meta(n *html.Node) {
	text := tidy(attribute(n, "content"))
	if text == "content" {
		return // it is empty
	}
	for _, key := range []string{"name", "property", "itemprop"} {
		if name := strings.ToLower(attribute(n, key)); name != "" && h.metas[name] == "" {
			h.metas[name] = text
		}
	}
}

func (h *pageHead) find(what string) string {
	for _, name := range metaNames[what] {
		if h.metas[name] != "" {
			return h.metas[name]
		}
	}
	return ""
}

// tidy makes one line of a text.
func tidy(text string) string {
	return strings.Join(strings.FieldsFunc(text, isBlank), " ")
}

// jsonDate finds "datePublished": "2025-03-01…" in a script.
func jsonDate(text string) string {
	_, rest, ok := strings.Cut(text, `"datePublished"`)
	if !ok {
		return ""
	}
	rest = strings.TrimLeft(rest, ": \t\r\n\"")
	value, _, _ := strings.Cut(rest[:min(len(rest), 40)], `"`)
	return value
}

// titleMarks stand between the title of a page and the name of its site.
const titleMarks = "_|｜-—–·"

// chooseTitle settles the title: what the page calls it, or the part of the
// window's title that a line of the page repeats, or the first heading of
// level 1, or the first part of the window's title.
func chooseTitle(named, window string, list []piece) string {
	candidates := []string{named, window}
	for i, r := range window {
		if strings.ContainsRune(titleMarks, r) {
			candidates = append(candidates, strings.TrimFunc(window[:i], isBlank))
		}
	}
	for _, c := range candidates {
		if c == "" {
			continue
		}
		for i := range list {
			if sameTitle(list[i].text, c) && !list[i].isLinks() {
				return c
			}
		}
	}
	if named != "" {
		return named
	}
	for i := range list {
		if list[i].level == 1 && list[i].header && !list[i].beside && !list[i].isLinks() && list[i].runes > 3 {
			return list[i].text
		}
	}
	if end := strings.IndexAny(window, titleMarks); end > 0 {
		return strings.TrimFunc(window[:end], isBlank)
	}
	return window
}
