package export

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html/template"
	"strings"
)

// The frame of the page: its style, its script, and the panel beside the
// text.
//
//go:embed view
var viewFiles embed.FS

// viewStyles and viewScripts are put together in this order.
var (
	viewStyles  = []string{"theme.css", "text.css", "panel.css", "print.css"}
	viewScripts = []string{"data.js", "filter.js", "list.js", "card.js", "page.js"}
)

// viewFile returns the text of files of the page, one after the other.
func viewFile(names ...string) string {
	var b strings.Builder
	for _, name := range names {
		text, err := viewFiles.ReadFile("view/" + name)
		if err != nil {
			return "" // not reached: the files are part of the program, and a test reads them all
		}
		b.Write(text)
	}
	return b.String()
}

// hashSource is how a Content-Security-Policy names a text that may stand in
// the page.
func hashSource(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// start writes the page up to the first article, once. The title of the first
// document names the page until its script knows how many there are.
func (v *view) start(title string) error {
	if v.started {
		return nil
	}
	v.started = true
	if v.o.Title != "" {
		title = v.o.Title
	}
	return v.write(func(dst []byte) []byte {
		dst = v.appendHead(dst, title)
		var panel strings.Builder
		t := template.Must(template.New("panel").Parse(viewFile("panel.html")))
		_ = t.Execute(&panel, viewTexts(v.o.Lang)) // a strings.Builder never fails
		dst = append(dst, panel.String()...)
		return append(dst, "<main lang=\"zh\">\n"...)
	})
}

// appendHead appends the head of the page. Nothing may be loaded and nothing
// run but the style and the scripts of the page itself.
func (v *view) appendHead(dst []byte, title string) []byte {
	style, theme, script := viewFile(viewStyles...), viewFile("theme.js"), viewFile(viewScripts...)
	if title == "" {
		title = v.o.say("报告中的统计数据", "Statistics found in reports")
	}
	policy := "default-src 'none'; style-src " + hashSource(style) + "; script-src " + hashSource(theme) + " " + hashSource(script) + "; base-uri 'none'; form-action 'none'"
	dst = append(dst, "<!doctype html>\n<html lang=\""+v.o.say("zh-CN", "en")+"\">\n<head>\n<meta charset=\"utf-8\">\n"...)
	dst = append(dst, `<meta http-equiv="Content-Security-Policy" content="`+policy+"\">\n"...)
	for _, meta := range [][2]string{
		{"viewport", "width=device-width, initial-scale=1"},
		{"color-scheme", "light dark"},
		{"format-detection", "telephone=no"}, // a phone would make links of our numbers
		{"referrer", "no-referrer"},
		{"generator", v.o.Program},
	} {
		if meta[1] != "" {
			dst = append(append(append(dst, `<meta name="`...), meta[0]...), `" content="`...)
			dst = append(appendHTML(dst, meta[1]), "\">\n"...)
		}
	}
	dst = append(appendHTML(append(dst, "<title>"...), title), "</title>\n"...)
	dst = append(append(append(dst, "<style>"...), style...), "</style>\n"...)
	dst = append(append(append(dst, "<script>"...), theme...), "</script>\n"...)
	return append(dst, "</head>\n<body>\n"...)
}

// appendTail appends what the script needs to know, and the script.
func (v *view) appendTail(dst []byte) []byte {
	dst = append(dst, "</main>\n<script type=\"application/json\" id=\"settings\">"...)
	dst = v.appendSettings(dst)
	dst = append(dst, "</script>\n<script>"...)
	dst = append(dst, viewFile(viewScripts...)...)
	return append(dst, "</script>\n</body>\n</html>\n"...)
}

// appendSettings appends the columns of the rows with the titles of their
// codes, the order of a card, and the texts of the page.
func (v *view) appendSettings(dst []byte) []byte {
	first := ""
	if !v.all {
		first = "look"
	}
	dst = appendScriptJSON(append(dst, `{"first":`...), first)
	dst = append(dst, ",\n\"columns\":["...)
	for i := range v.rows.cols {
		if i > 0 {
			dst = append(dst, ",\n"...)
		}
		dst = v.appendColumn(dst, &v.rows.cols[i])
	}
	dst = append(dst, "],\n\"card\":["...)
	for i, name := range viewCard {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = appendScriptJSON(dst, name)
	}
	dst = append(dst, "],\n\"texts\":{"...)
	for i, t := range viewTextTable {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = append(appendScriptJSON(dst, t.name), ':')
		dst = appendScriptJSON(dst, v.o.say(t.zh, t.en))
	}
	return append(dst, "}}"...)
}

func (v *view) appendColumn(dst []byte, c *viewColumn) []byte {
	title, kind, codes := c.head(v.o.Lang)
	dst = appendScriptJSON(append(dst, `{"name":`...), c.name)
	dst = appendScriptJSON(append(dst, `,"title":`...), title)
	switch kind {
	case Number:
		dst = append(dst, `,"number":true`...)
	case Int:
		dst = append(dst, `,"place":true`...)
	case Code:
		dst = appendTitles(dst, codes.codes(), func(code string) string { return codes.Title(code, v.o.Lang) })
	case Text, Prose, Written:
		if c.name == "reason" {
			dst = appendTitles(dst, reasonCodes(), func(code string) string { return Reason(code, v.o.Lang) })
		}
	}
	return append(dst, '}')
}

// appendTitles appends what the page shows in place of the codes of a column.
func appendTitles(dst []byte, codes []string, title func(code string) string) []byte {
	dst = append(dst, `,"codes":{`...)
	for i, code := range codes {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = append(appendScriptJSON(dst, code), ':')
		dst = appendScriptJSON(dst, title(code))
	}
	return append(dst, '}')
}
