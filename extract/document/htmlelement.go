package document

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

func atoms(list ...atom.Atom) map[atom.Atom]bool {
	out := map[atom.Atom]bool{}
	for _, a := range list {
		out[a] = true
	}
	return out
}

var (
	// hidden elements hold nothing that a reader of the page sees as text.
	hidden = atoms(atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Object, atom.Embed, atom.Applet, atom.Svg,
		atom.Canvas, atom.Audio, atom.Video, atom.Select, atom.Option, atom.Textarea, atom.Button, atom.Input, atom.Head, atom.Title,
		atom.Map, atom.Datalist, atom.Rp, atom.Rt)
	// blockElements begin and end a paragraph.
	blockElements = atoms(atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Caption, atom.Center, atom.Dd,
		atom.Details, atom.Dialog, atom.Dir, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer,
		atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Html, atom.Legend, atom.Li,
		atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Pre, atom.Section, atom.Summary, atom.Table, atom.Tbody, atom.Td,
		atom.Tfoot, atom.Th, atom.Thead, atom.Tr, atom.Ul)
	// besideElements hold what stands beside the main text.
	besideElements = atoms(atom.Nav, atom.Footer, atom.Aside)
)

// besideNames are the words of class and id that say the same.
var besideNames = []string{
	"nav", "navbar", "navi", "navigation", "menu", "submenu", "subnav", "breadcrumb", "breadcrumbs", "crumb", "crumbs", "sidebar", "foot",
	"footer", "copyright", "comment", "comments", "share", "bshare", "related", "relate", "recommend", "pagination", "pager", "toolbar",
	"search", "login", "ad", "ads", "advert", "banner", "friendlink", "qrcode",
}

// isBeside reports whether an element says that it stands beside the main
// text.
func isBeside(n *html.Node) bool {
	if besideElements[n.DataAtom] || strings.Contains(strings.ReplaceAll(attribute(n, "style"), " ", ""), "display:none") {
		return true
	}
	for _, key := range []string{"class", "id", "role"} {
		for _, w := range strings.FieldsFunc(attribute(n, key), func(r rune) bool { return !unicode.IsLetter(r) }) {
			if slices.Contains(besideNames, strings.ToLower(w)) {
				return true
			}
		}
	}
	return false
}

// headingLevel returns the level of h1 to h6; 0 for any other element.
func headingLevel(a atom.Atom) int {
	switch a {
	case atom.H1:
		return 1
	case atom.H2:
		return 2
	case atom.H3:
		return 3
	case atom.H4:
		return 4
	case atom.H5:
		return 5
	case atom.H6:
		return 6
	}
	return 0
}
