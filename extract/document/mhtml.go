package document

import (
	"bufio"
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"strings"
)

// maxEnclosed is how many parts of a message may stand in each other.
const maxEnclosed = 8

// readMHTML reads a page that a browser saved as one file (RFC 2557: .mht,
// .mhtml), or a mail that holds one: the first part that is a page.
func readMHTML(ctx context.Context, src *source, o *Options) (*structured, error) {
	m, err := mail.ReadMessage(bufio.NewReader(src.from(0)))
	if err != nil {
		return nil, &FormatError{Kind: "damaged"}
	}
	page, err := firstPage(textproto.MIMEHeader(m.Header), m.Body, 0)
	switch {
	case err != nil:
		return nil, err
	case page == nil:
		return nil, ErrNoText
	}
	return readHTML(ctx, stringSource(string(page)), o)
}

// firstPage returns the first page of a part and those in it; nil if there is
// none.
func firstPage(header textproto.MIMEHeader, body io.Reader, depth int) ([]byte, error) {
	media, parameters, err := mime.ParseMediaType(header.Get("Content-Type"))
	switch {
	case err != nil || depth > maxEnclosed:
		return nil, nil
	case media == "text/html":
		return partContent(header.Get("Content-Transfer-Encoding"), body)
	case !strings.HasPrefix(media, "multipart/"):
		return nil, nil
	}
	parts := multipart.NewReader(body, parameters["boundary"])
	for {
		part, err := parts.NextRawPart()
		if err != nil {
			if errors.Is(err, io.EOF) {
				return nil, nil
			}
			return nil, &FormatError{Kind: "damaged"}
		}
		if page, err := firstPage(part.Header, part, depth+1); page != nil || err != nil {
			return page, err
		}
	}
}

// partContent undoes the transfer encoding of a part. What is read of one that
// is cut off is kept.
func partContent(encoding string, body io.Reader) ([]byte, error) {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	}
	page, err := io.ReadAll(io.LimitReader(body, maxMarkup+1))
	switch {
	case len(page) > maxMarkup:
		return nil, &FormatError{Kind: "large"}
	case err != nil && len(page) == 0:
		return nil, &FormatError{Kind: "damaged"}
	}
	return page, nil
}

// isMHTML reports whether a text begins with the header of a message that may
// hold a page.
func isMHTML(head []byte) bool {
	header, _, ended := bytes.Cut(bytes.ReplaceAll(head[:min(len(head), 16<<10)], []byte("\r\n"), []byte("\n")), []byte("\n\n"))
	if !ended {
		return false
	}
	version, page := false, false
	for line := range bytes.Lines(header) {
		name, value, isField := strings.Cut(strings.ToLower(string(line)), ":")
		switch {
		case strings.HasPrefix(name, " "), strings.HasPrefix(name, "\t"): // a field goes on
		case !isField || strings.Contains(name, " "):
			return false
		case name == "mime-version":
			version = true
		case name == "content-type":
			page = strings.Contains(value, "multipart/") || strings.Contains(value, "text/html")
		}
	}
	return version && page
}
