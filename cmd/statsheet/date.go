package main

import (
	"regexp"
	"strings"
	"sync"
	"time"
)

// datePattern takes dates as people and spreadsheets write them: 2024,
// 2024-03, 2024/3/5, 2024年3月5日.
var datePattern = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(\d{4})年?(?:[-/.]?(\d{1,2})月?(?:[-/.]?(\d{1,2})日?)?)?$`)
})

// dateMarks are the separators and digits that Chinese input methods make.
var dateMarks = strings.NewReplacer("－", "-", "—", "-", "／", "/", "．", ".",
	"０", "0", "１", "1", "２", "2", "３", "3", "４", "4", "５", "5", "６", "6", "７", "7", "８", "8", "９", "9")

// normalDate returns a date as YYYY, YYYY-MM or YYYY-MM-DD; ok is false for
// what is none.
func normalDate(text string) (date string, ok bool) {
	text = dateMarks.Replace(strings.TrimSpace(text))
	m := datePattern().FindStringSubmatch(text)
	if m == nil || undivided.MatchString(text) {
		return "", false
	}
	parts := m[1:2:2]
	for _, part := range m[2:] {
		if part != "" {
			parts = append(parts, ("0" + part)[len(part)-1:])
		}
	}
	date = strings.Join(parts, "-")
	day, err := time.Parse("2006-01-02"[:len(date)], date)
	return date, err == nil && day.Year() > 0
}

// undivided are digits that run on: 202403 may be meant for a month or not.
var undivided = regexp.MustCompile(`\d{5}`)

// dividedDate is how a date of digits that run on, as names of files have it, is
// to be written, 20250305 as 2025-03-05; "" for what is none.
func dividedDate(text string) string {
	text = dateMarks.Replace(strings.TrimSpace(text))
	if len(text) <= len("2006") {
		return ""
	}
	parts := []string{text[:4], text[4:]}
	if len(text) > len("200601") {
		parts = []string{text[:4], text[4:6], text[6:]}
	}
	date := strings.Join(parts, "-")
	if normal, ok := normalDate(date); !ok || normal != date {
		return ""
	}
	return date
}
